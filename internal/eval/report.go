package eval

// A Report is what [Score] measures. A metric that the annotation lacks is nil.
type Report struct {
	Documents   DocumentCounts
	Tokens      *TokenReport
	Attribution *AttributionReport

	// Exact is the share of matched pairs with equal content words, by the
	// annotated kind.
	Exact *ByKind[Share]

	Direct   *DirectReport
	Resolved *ResolvedReport

	// Relay counts pairs of a quotation and an outlet, in documents of which an
	// annotated quotation has the key. A predicted pair is right when its
	// quotation is matched to an annotated one that has the outlet. Outlets are
	// compared without case, punctuation, "the" and "news agency" and its like;
	// one may begin with all the words of the other: BBC, BBC Radio.
	Relay *PRF

	Dateline *DatelineReport

	// Relay in parts, and what became of the quotations that are not right.
	RelayWays *RelayWays
	Losses    *ByKind[Losses]
	Errors    *Errors

	issues []Issue
}

// DocumentCounts says what was scored.
type DocumentCounts struct {
	Gold    int
	Pred    int
	Missing int // annotated only: scored as a prediction without quotations
	Extra   int // predicted only: passed over
}

// A TokenReport compares, for each role, the words that any annotated quotation
// claims for it with those that any predicted one claims. Micro is their sum.
type TokenReport struct {
	Source  PRF
	Cue     PRF
	Content PRF
	Micro   PRF
}

func (t *TokenReport) role(name string) *PRF {
	switch name {
	case "source":
		return &t.Source
	case "cue":
		return &t.Cue
	}
	return &t.Content
}

// An AttributionReport scores whole attributions, recall by the annotated kind
// and precision by the predicted one.
type AttributionReport struct {
	Content       ByKind[PRF] // matched
	WithSource    ByKind[PRF] // and the sources share a word, or are both empty
	WithSourceCue ByKind[PRF] // and so for the cues
}

// A DirectReport scores quoted speech. A mixed quotation is as good as a direct
// one on the other side.
type DirectReport struct {
	// Detection: a predicted direct quotation is right when it is matched to a
	// direct or mixed one; an annotated direct one is found likewise.
	Detection PRF

	// SpeakerMention is the share of those that were found and have a source
	// whose predicted source shares a word with it.
	SpeakerMention Share
}

// A ResolvedReport scores the names of speakers: of all annotated quotations
// with one, found or not, by the annotated kind. Names are compared without
// case, punctuation, leading articles and titles, and a possessive at the end;
// initials that stand together are one word.
type ResolvedReport struct {
	Exact   ByKind[Share] // the name is the same
	Lenient ByKind[Share] // its last word is
	Wrong   ByKind[Share] // somebody else is named: the less the better
}

// Losses tells what became of the annotated quotations with a speaker. A
// quotation counts once, in the first of Right, NotFound and so on that it is.
type Losses struct {
	Of           int
	Right        int // the name is the same
	NotFound     int // no prediction is matched
	OtherMention int // the predicted source shares no word with the annotated one
	Nobody       int // no name is predicted
	OtherName    int
}

func (l *Losses) count(a *aligned, g, p int, gold, pred string) {
	l.Of++
	switch {
	case gold == pred:
		l.Right++
	case p < 0:
		l.NotFound++
	case !a.sameSource(g, p):
		l.OtherMention++
	case pred == "":
		l.Nobody++
	default:
		l.OtherName++
	}
}

// Errors counts quotations that are wrong: Missed and OtherSource by the
// annotated kind, Spurious by the predicted one.
type Errors struct{ Missed, Spurious, OtherSource ByKind[int] }

// A DatelineReport scores the datelines of documents that have the key, also
// where it is null: then none is to be predicted. An outlet's beginning alone is
// not enough here; places are a set; dates are compared without periods and case.
type DatelineReport struct {
	Outlet Share
	Places Share
	Date   Share
	All    Share // all three
}

// announce makes the parts of the report that the annotation has.
func (r *Report) announce(has annotation) {
	if has["source"] || has["cue"] || has["content"] {
		r.Tokens = new(TokenReport)
	}
	if has["content"] {
		r.Attribution, r.Exact, r.Errors = new(AttributionReport), new(ByKind[Share]), new(Errors)
		if has["kind"] {
			r.Direct = new(DirectReport)
		}
		if has["speaker"] {
			r.Resolved, r.Losses = new(ResolvedReport), new(ByKind[Losses])
		}
		if has["relays"] {
			r.Relay, r.RelayWays = new(PRF), new(RelayWays)
		}
	}
	if has["dateline"] {
		r.Dateline = new(DatelineReport)
	}
}
