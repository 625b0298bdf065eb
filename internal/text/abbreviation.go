package text

// An Abbreviation tells whether a word is written with a period of its own.
type Abbreviation uint8

// The kinds of abbreviations.
const (
	NotAbbreviated Abbreviation = iota
	Leads                       // never ends a sentence: Mr., Gen., No.
	Trails                      // may end one: Inc., a.m., Calif.
)

const maxAbbreviation = 6

var abbreviations = map[string]Abbreviation{}

func init() {
	for _, s := range []string{
		"Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Lt", "Col", "Gen", "Maj",
		"Capt", "Cpt", "Sgt", "Cpl", "Pvt", "Pfc", "Adm", "Cmdr", "Comdr", "Brig", "Rev", "Fr", "Hon", "Pres", "Supt",
		"Insp", "Det", "Atty", "Amb", "Sec", "Del", "St", "Ste", "Mt", "Ft", "No", "Nos", "vs", "Vs", "v", "viz", "cf",
		"Mme", "Mlle", "MM", "Sra", "Msgr", "Bros", "pp", "Fig",
	} {
		abbreviations[s] = Leads
	}
	for _, s := range []string{
		"Jr", "Sr", "Esq", "Inc", "Corp", "Co", "Cos", "Ltd", "Plc", "Bhd", "etc", "ca", "approx",
		"Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
		"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "Kans", "Ky", "La", "Mass", "Md",
		"Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt", "Wash",
		"Wis", "Wyo", "Ont", "Que", "Ave", "Blvd", "Rd", "Dept", "Univ", "Assn", "Intl", "Natl",
	} {
		abbreviations[s] = Trails
	}
}

// Abbreviated tells whether a word, given without its period, has one of its
// own. A single letter is taken for an initial.
func Abbreviated(word string) Abbreviation {
	if len(word) == 1 {
		if 'A' <= word[0] && word[0] <= 'Z' && word != "I" {
			return Leads
		}
		if word == "v" {
			return Leads
		}
		return NotAbbreviated
	}
	if len(word) > maxAbbreviation {
		return NotAbbreviated
	}
	return abbreviations[word]
}
