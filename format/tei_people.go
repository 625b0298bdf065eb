package format

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/quoteattribution/quote"
)

// standOff writes the speakers, the outlets, and what they have to do with each
// other and with the quotations; nothing where there are none.
func (t *teiText) standOff(m *xmlText) {
	if len(t.doc.Speakers) == 0 && len(t.listed) == 0 {
		return
	}
	m.open("standOff")
	t.list(m, "listPerson", t.person, quote.PersonSpeaker, quote.GroupSpeaker, quote.UnknownSpeaker)
	t.list(m, "listOrg", t.organization, quote.OrganizationSpeaker)
	t.list(m, "listBibl", t.document, quote.DocumentSpeaker)
	if len(t.listed) > 0 {
		m.open("listOrg", attribute{"type", "outlets"})
		for i, o := range t.listed {
			t.outlet(m, t.id("o", i+1), o)
		}
		m.close("listOrg")
	}
	if len(t.relations) > 0 {
		m.open("listRelation")
		for _, r := range t.relations {
			m.leaf("relation", "", r...)
		}
		m.close("listRelation")
	}
	m.close("standOff")
}

// list writes the speakers of some kinds, each by the given function.
func (t *teiText) list(m *xmlText, name string, write func(*xmlText, *quote.Speaker, string), kinds ...quote.SpeakerKind) {
	opened := false
	for i, s := range t.doc.Speakers {
		if !slices.Contains(kinds, s.Kind) {
			continue
		}
		if !opened {
			m.open(name)
			opened = true
		}
		write(m, s, t.id("s", i+1))
	}
	if opened {
		m.close(name)
	}
}

// person writes a person, or several who speak together, or who are a group, and
// then its members.
func (t *teiText) person(m *xmlText, s *quote.Speaker, id string) {
	name, ana := "person", ""
	switch s.Kind {
	case quote.GroupSpeaker:
		name = "personGrp"
	case quote.UnknownSpeaker:
		ana = "#unknown"
	}
	m.open(name, attribute{"xml:id", id}, attribute{"ana", ana})
	if name == "personGrp" {
		m.leaf("name", s.Name)
	} else {
		m.leaf("persName", s.Name)
	}
	teiRole(m, "occupation", s.Role)
	teiNumber(m, s.ID)
	m.close(name)
	var members []string
	for i, p := range s.Members {
		member := id + ".m" + strconv.Itoa(i+1)
		members = append(members, idReference(member))
		if p.Kind == quote.OrganizationSpeaker {
			m.open("org", attribute{"xml:id", member})
			m.leaf("orgName", p.Name)
			teiNumber(m, p.ID)
			teiRole(m, "note", p.Role)
			m.close("org")
			continue
		}
		m.open("person", attribute{"xml:id", member})
		m.leaf("persName", p.Name)
		teiRole(m, "occupation", p.Role)
		teiNumber(m, p.ID)
		m.close("person")
	}
	if len(members) > 0 {
		t.relations = append(t.relations, []attribute{
			{"name", "member"}, {"active", strings.Join(members, " ")}, {"passive", idReference(id)},
		})
	}
}

func (t *teiText) organization(m *xmlText, s *quote.Speaker, id string) {
	m.open("org", attribute{"xml:id", id})
	m.leaf("orgName", s.Name)
	teiNumber(m, s.ID)
	teiRole(m, "note", s.Role)
	m.close("org")
}

func (t *teiText) document(m *xmlText, s *quote.Speaker, id string) {
	m.open("bibl", attribute{"xml:id", id})
	m.leaf("title", s.Name)
	teiNumber(m, s.ID)
	teiRole(m, "note", s.Role)
	m.close("bibl")
}

// outlet writes an outlet.
func (t *teiText) outlet(m *xmlText, id string, o quote.Outlet) {
	m.open("org", attribute{"xml:id", id}, attribute{"type", "outlet"}, attribute{"subtype", teiToken(string(o.Kind))})
	m.leaf("orgName", o.Name)
	if o.Country != "" {
		m.leaf("country", "", attribute{"key", o.Country})
	}
	m.close("org")
}

// teiRole writes a role in the article's words, if there is one.
func teiRole(m *xmlText, element, role string) {
	if role != "" {
		m.leaf(element, role)
	}
}

// teiNumber writes the caller's id, if there is one.
func teiNumber(m *xmlText, id string) {
	if id != "" {
		m.leaf("idno", id)
	}
}

// teiToken is a word that TEI takes for a type.
func teiToken(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.C, unicode.Z) || r == unicode.ReplacementChar {
			return '-'
		}
		return r
	}, s)
}
