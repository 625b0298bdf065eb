package quote_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// A matrix has what a language makes sentences of: frames with somebody who says that it rains, and phrases for
// somebody who belongs to the owner. Every phrase stands in every frame.
type matrix struct {
	language string
	owner    string   // who says nothing
	frames   []string // % is who speaks
	phrases  []string
}

var matrices = []matrix{
	{"en", "Nils Dahl", []string{`% said it rained.`, `"It rains," % said.`, `"It rains," said %.`, `According to %, it rained.`, `It rained, according to %.`, `% told Reuters: "It rains."`}, []string{
		"the lawyer of Nils Dahl", "Nils Dahl's lawyer", "a lawyer for Nils Dahl", "a spokeswoman for Mayor Nils Dahl", "the widow of Nils Dahl", "a friend of Nils Dahl", "the office of Nils Dahl", "two people close to Nils Dahl",
		"the man who shot Nils Dahl", "a lawyer for the family of Nils Dahl", "critics of President Nils Dahl", "the party of Nils Dahl", "a former aide to Nils Dahl",
	}},
	{"de", "Nils Dahl", []string{"% sagte, es regne.", "„Es regnet“, sagte %.", "% sagte: „Es regnet.“"}, []string{
		"der Anwalt von Nils Dahl", "Nils Dahls Anwalt", "eine Sprecherin von Bürgermeister Nils Dahl", "die Sprecherin des Bürgermeisters Nils Dahl", "ein Freund von Nils Dahl", "das Büro von Nils Dahl",
		"die Partei von Nils Dahl", "der Mann, der Nils Dahl angeschossen hatte,", "der Anwalt des Angeklagten Nils Dahl",
	}},
	{"fr", "Nils Dahl", []string{"% a dit qu’il pleuvait.", "« Il pleut », a dit %.", "% a déclaré : « Il pleut. »", "Selon %, il pleut."}, []string{
		"l’avocat de Nils Dahl", "une porte-parole du maire Nils Dahl", "la veuve de Nils Dahl", "un ami de Nils Dahl", "le bureau de Nils Dahl", "l’entourage de Nils Dahl", "le parti de Nils Dahl",
		"l’homme qui a tué Nils Dahl", "l’avocat de l’accusé Nils Dahl", "l’avocate de la famille de Nils Dahl",
	}},
	{"es", "Nils Dahl", []string{"% dijo que llovía.", "«Llueve», dijo %.", "% dijo: «Llueve».", "Según %, llueve."}, []string{
		"el abogado de Nils Dahl", "una portavoz del alcalde Nils Dahl", "la viuda de Nils Dahl", "un amigo de Nils Dahl", "la oficina de Nils Dahl", "el entorno de Nils Dahl", "el partido de Nils Dahl",
		"el hombre que mató a Nils Dahl", "el abogado del acusado Nils Dahl",
	}},
	{"it", "Nils Dahl", []string{"% ha detto che pioveva.", "«Piove», ha detto %.", "% ha detto: «Piove».", "Secondo %, piove."}, []string{
		"l’avvocato di Nils Dahl", "una portavoce del sindaco Nils Dahl", "la vedova di Nils Dahl", "un amico di Nils Dahl", "l’ufficio di Nils Dahl", "il partito di Nils Dahl", "l’uomo che ha ucciso Nils Dahl",
	}},
	{"pt", "Nils Dahl", []string{"% disse que chovia.", "“Chove”, disse %.", "% disse: “Chove”.", "Segundo %, chove."}, []string{
		"o advogado de Nils Dahl", "uma porta-voz do presidente Nils Dahl", "a viúva de Nils Dahl", "um amigo de Nils Dahl", "a assessoria de Nils Dahl", "a defesa de Nils Dahl", "o partido de Nils Dahl",
		"o homem que matou Nils Dahl", "o advogado do réu Nils Dahl",
	}},
	{"nl", "Nils Dahl", []string{"% zei dat het regende.", "‘Het regent’, zei %.", "Volgens % regent het."}, []string{
		"de advocaat van Nils Dahl", "een woordvoerster van burgemeester Nils Dahl", "de weduwe van Nils Dahl", "een vriend van Nils Dahl", "de partij van Nils Dahl",
	}},
	{"sv", "Nils Dahl", []string{"% sade att det regnade.", "”Det regnar”, säger %."}, []string{
		"Nils Dahls advokat", "en talesperson för borgmästaren Nils Dahl", "en vän till Nils Dahl",
	}},
	{"ru", "Ивана Петрова", []string{"% сказал, что идёт дождь.", "«Идёт дождь», — сказал %."}, []string{
		"адвокат Ивана Петрова", "пресс-секретарь губернатора Ивана Петрова", "отец Ивана Петрова", "друг Ивана Петрова", "представитель Ивана Петрова", "адвокат семьи Ивана Петрова",
	}},
	{"cs", "Jana Nováka", []string{"% řekl, že prší.", "„Prší,“ řekl %."}, []string{
		"advokát Jana Nováka", "mluvčí ministra Jana Nováka", "otec Jana Nováka", "přítel Jana Nováka", "muž, který napadl Jana Nováka,",
	}},
	{"pl", "Jana Nowaka", []string{"„Pada” – powiedział %.", "% powiedział: „Pada”."}, []string{
		"rzecznik burmistrza Jana Nowaka", "adwokat oskarżonego Jana Nowaka",
	}},
	{"id", "Nils Dahl", []string{"% mengatakan bahwa hujan turun.", "“Hujan,” kata %.", "Menurut %, hujan turun."}, []string{
		"istri Nils Dahl", "juru bicara wali kota Nils Dahl", "ayah Nils Dahl", "pria yang menyerang Nils Dahl",
	}},
	{"zh", "王明", []string{"%说，天在下雨。", "“天在下雨。”%说。", "%说：“天在下雨。”"}, []string{
		"王明的律师", "王明的妻子", "市长王明的发言人", "枪杀王明的男子",
	}},
}

// Nobody is made to say what somebody else says who belongs to them, represents them or did something to them.
func TestOwnersSayNothing(t *testing.T) {
	for _, m := range matrices {
		p := quote.Parser{Language: language.MustParse(m.language)}
		for _, frame := range m.frames {
			for _, phrase := range m.phrases {
				if strings.HasPrefix(frame, "%") {
					r, n := utf8.DecodeRuneInString(phrase)
					phrase = string(unicode.ToUpper(r)) + phrase[n:]
				}
				s := strings.Replace(frame, "%", phrase, 1)
				s = strings.NewReplacer(",,", ",", ",.", ".").Replace(s)
				for _, q := range p.Parse(s).Quotes {
					if q.Speaker != nil && q.Speaker.Name == m.owner {
						t.Errorf("%s: %s", m.language, s)
					}
				}
			}
		}
	}
}

// Who denies, may, is told, accused or called something says nothing of it, in any language.
func TestDeniedSaysNothing(t *testing.T) {
	silent(t, map[string][]string{
		"de": {
			"Anna Berg sagte nicht, dass es regnet.",
			"Anna Berg hat nie gesagt, dass es regnet.",
			"Anna Berg wollte nicht sagen, ob es regnet.",
			"Anna Berg soll gesagt haben, dass es regnet.",
			"Wenn Anna Berg sagt, dass es regnet, bleiben wir.",
			"Hat Anna Berg gesagt, dass es regnet?",
			"Anna Berg könnte sagen, dass es regnet.",
			"Anna Berg bestritt, gesagt zu haben, dass es regnet.",
			"Anna Berg wird vorgeworfen, gesagt zu haben, dass es regnet.",
			"Es stimmt nicht, dass Anna Berg sagte, dass es regnet.",
			"Anna Berg wurde gesagt, dass es regnet.",
			"Anna Berg wird „Lügnerin“ genannt.",
			"Anna Berg wird beschuldigt, „Geld gestohlen“ zu haben.",
		},
		"fr": {
			"Anna Berg n’a pas dit qu’il pleuvait.",
			"Anna Berg n’a jamais dit qu’il pleuvait.",
			"Si Anna Berg dit qu’il pleut, nous restons.",
			"Anna Berg a-t-elle dit qu’il pleuvait ?",
			"Anna Berg pourrait dire qu’il pleut.",
			"Anna Berg a nié avoir dit qu’il pleuvait.",
			"Anna Berg est accusée d’avoir dit qu’il pleuvait.",
			"Il est faux qu’Anna Berg a dit qu’il pleuvait.",
			"On a dit à Anna Berg qu’il pleuvait.",
			"Anna Berg est accusée de « vol ».",
			"Anna Berg, surnommée « la Dame », est partie.",
			"Anna Berg a refusé de dire s’il pleuvait.",
		},
		"es": {
			"Anna Berg no dijo que llovía.",
			"Anna Berg nunca dijo que llovía.",
			"Si Anna Berg dice que llueve, nos quedamos.",
			"¿Dijo Anna Berg que llovía?",
			"Anna Berg podría decir que llueve.",
			"Anna Berg negó haber dicho que llovía.",
			"Anna Berg fue acusada de decir que llovía.",
			"Es falso que Anna Berg dijera que llovía.",
			"Anna Berg fue acusada de «robo».",
			"Le dijeron a Anna Berg que llovía.",
		},
		"pt": {
			"Anna Berg não disse que chovia.",
			"Anna Berg nunca disse que chovia.",
			"Se Anna Berg disser que chove, ficamos.",
			"Anna Berg disse que chovia?",
			"Anna Berg poderia dizer que chove.",
			"Anna Berg negou ter dito que chovia.",
			"Anna Berg é acusada de dizer que chovia.",
			"É falso que Anna Berg tenha dito que chovia.",
			"Anna Berg é acusada de “roubo”.",
		},
		"it": {
			"Anna Berg non ha detto che pioveva.",
			"Se Anna Berg dice che piove, restiamo.",
			"Anna Berg ha negato di aver detto che pioveva.",
			"Anna Berg è accusata di aver detto che pioveva.",
			"È falso che Anna Berg abbia detto che pioveva.",
			"Anna Berg è accusata di «furto».",
		},
		"nl": {
			"Anna Berg zei niet dat het regende.",
			"Anna Berg zou hebben gezegd dat het regende.",
			"Als Anna Berg zegt dat het regent, blijven we.",
			"Anna Berg ontkent te hebben gezegd dat het regende.",
			"Anna Berg wordt beschuldigd van ‘diefstal’.",
		},
		"ru": {
			"Анна Берг не говорила, что идёт дождь.",
			"Анна Берг никогда не говорила, что идёт дождь.",
			"Если Анна Берг скажет, что идёт дождь, мы останемся.",
			"Сказала ли Анна Берг, что идёт дождь?",
			"Анна Берг могла сказать, что идёт дождь.",
			"Анна Берг опровергла, что говорила, что идёт дождь.",
			"Анну Берг обвинили в «краже».",
			"Анне Берг сказали, что идёт дождь.",
			"Неправда, что Анна Берг сказала, что идёт дождь.",
		},
		"cs": {
			"Anna Berg neřekla, že prší.",
			"Anna Berg nikdy neřekla, že prší.",
			"Anna Berg popřela, že by řekla, že prší.",
			"Pokud Anna Berg řekne, že prší, zůstaneme.",
			"Anna Berg měla říct, že prší.",
			"Anna Berg je obviněna z „krádeže“.",
			"Není pravda, že Anna Berg řekla, že prší.",
		},
		"pl": {
			"Anna Berg nie powiedziała, że pada.",
			"Anna Berg miała powiedzieć, że pada.",
			"Anna Berg zaprzeczyła, że powiedziała, że pada.",
			"Jeśli Anna Berg powie, że pada, zostaniemy.",
			"Annę Berg oskarżono o „kradzież”.",
		},
		"id": {
			"Anna Berg tidak mengatakan bahwa hujan turun.",
			"Anna Berg membantah telah mengatakan bahwa hujan turun.",
			"Jika Anna Berg mengatakan bahwa hujan turun, kami tinggal.",
			"Anna Berg dituduh “mencuri”.",
			"Anna Berg diduga mengatakan bahwa hujan turun.",
			"Tidak benar bahwa Anna Berg mengatakan hujan turun.",
		},
		"zh": {
			"王明没有说天在下雨。",
			"王明否认说过天在下雨。",
			"如果王明说天在下雨，我们就留下。",
			"王明说过天在下雨吗？",
			"据称王明说天在下雨。",
			"王明被指“盗窃”。",
			"王明拒绝透露是否下雨。",
			"有人对王明说，天在下雨。",
		},
	}, "Anna Berg", "王明")
}

// Who is accused or called something by somebody is not whoever says so, whatever the order and the voice.
func TestAccusedSaysNothing(t *testing.T) {
	silent(t, map[string][]string{
		"de": {
			"Anna Berg warf Nils Dahl vor, „Geld gestohlen“ zu haben.",
			"Anna Berg nannte Nils Dahl einen „Dieb“.",
			"Nils Dahl wurde von Anna Berg als „Dieb“ bezeichnet.",
			"Als „Dieb“ bezeichnete Anna Berg Nils Dahl.",
		},
		"fr": {
			"Anna Berg a accusé Nils Dahl d’avoir « volé ».",
			"Anna Berg a qualifié Nils Dahl de « voleur ».",
			"Nils Dahl a été qualifié de « voleur » par Anna Berg.",
			"Qualifié de « voleur » par Anna Berg, Nils Dahl est parti.",
			"Nils Dahl a rejeté les accusations d’Anna Berg, qui l’a traité de « voleur ».",
			"Nils Dahl, que Anna Berg a traité de « voleur », est parti.",
		},
		"es": {
			"Anna Berg acusó a Nils Dahl de «robar».",
			"Nils Dahl fue calificado de «ladrón» por Anna Berg.",
			"Anna Berg llamó «ladrón» a Nils Dahl.",
			"Nils Dahl, a quien Anna Berg llamó «ladrón», se fue.",
			"Nils Dahl rechazó que Anna Berg lo llamara «ladrón».",
		},
		"pt": {
			"Anna Berg acusou Nils Dahl de “roubar”.",
			"Nils Dahl foi chamado de “ladrão” por Anna Berg.",
			"Anna Berg chamou Nils Dahl de “ladrão”.",
			"Nils Dahl, chamado de “ladrão” por Anna Berg, saiu.",
			"Nils Dahl, a quem Anna Berg chamou de “ladrão”, saiu.",
			"Nils Dahl negou ser um “ladrão”, como disse Anna Berg.",
		},
		"it": {
			"Anna Berg ha definito Nils Dahl «un ladro».",
			"Nils Dahl è stato definito «un ladro» da Anna Berg.",
			"Nils Dahl, definito «un ladro» da Anna Berg, è uscito.",
		},
		"ru": {
			"Анна Берг назвала Ивана Петрова «вором».",
			"Ивана Петрова Анна Берг назвала «вором».",
			"Иван Петров был назван Анной Берг «вором».",
			"Иван Петров, которого Анна Берг назвала «вором», ушёл.",
			"Иван Петров опроверг слова Анны Берг о том, что он «вор».",
		},
		"cs": {
			"Anna Berg označila Jana Nováka za „zloděje“.",
			"Jana Nováka označila Anna Berg za „zloděje“.",
			"Jan Novák byl označen Annou Berg za „zloděje“.",
			"Jan Novák, kterého Anna Berg označila za „zloděje“, odešel.",
		},
		"id": {
			"Anna Berg menyebut Nils Dahl “pencuri”.",
			"Nils Dahl disebut “pencuri” oleh Anna Berg.",
			"Nils Dahl, yang disebut “pencuri” oleh Anna Berg, pergi.",
			"Nils Dahl membantah tuduhan Anna Berg bahwa ia “pencuri”.",
		},
		"zh": {
			"李红称王明是“小偷”。",
			"王明被李红称为“小偷”。",
			"王明否认李红称他是“小偷”的说法。",
		},
	}, "Nils Dahl", "Иван Петров", "Ивана Петрова", "Jan Novák", "Jana Nováka", "王明")
}

// silent reports the texts, by their language, in which one of the names says something.
func silent(t *testing.T, texts map[string][]string, names ...string) {
	t.Helper()
	for code, list := range texts {
		p := quote.Parser{Language: language.MustParse(code)}
		for _, s := range list {
			for _, q := range p.Parse(s).Quotes {
				if q.Speaker != nil && slices.Contains(names, q.Speaker.Name) {
					t.Errorf("%s: %s: %s", code, s, q.Speaker.Name)
				}
			}
		}
	}
}
