package credit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// The dateline in the text is marked by ‹ ›; "places | date | outlet", places with
// a semicolon between them, is what it has. Text without a mark has none.
var datelines = []struct{ reason, text, want string }{
	// Associated Press
	{"AP", "‹QUITO, Ecuador (AP) —› It rained.", "QUITO, Ecuador | | AP"},
	{"AP, a city that stands alone", "‹WASHINGTON (AP) —› It rained.", "WASHINGTON | | AP"},
	{"AP, two hyphens", "‹WASHINGTON (AP) --› It rained.", "WASHINGTON | | AP"},
	{"AP, an underscore, as on the old wire", "‹NEW YORK (AP) _› It rained.", "NEW YORK | | AP"},
	{"AP, an abbreviated state", "‹ST. PAUL, Minn. (AP) —› It rained.", "ST. PAUL, Minn. | | AP"},
	{"AP, with a date, in a paper", "‹ST. LOUIS, Mo., Dec. 13 (AP) —› It rained.", "ST. LOUIS, Mo. | Dec. 13 | AP"},
	{"AP, a state with periods", "‹ALBANY, N.Y. (AP) —› It rained.", "ALBANY, N.Y. | | AP"},
	{"AP, an apostrophe and small letters in the name", "‹McALLEN, Texas (AP) —› It rained.", "McALLEN, Texas | | AP"},
	{"AP, a possessive in the name", "‹MARTHA'S VINEYARD, Mass. (AP) —› It rained.", "MARTHA'S VINEYARD, Mass. | | AP"},
	{"AP, a plane", "‹ABOARD THE PAPAL PLANE (AP) —› It rained.", "ABOARD THE PAPAL PLANE | | AP"},
	{"AP, a hyphen in the name", "‹PORT-AU-PRINCE, Haiti (AP) —› It rained.", "PORT-AU-PRINCE, Haiti | | AP"},
	// Agence France-Presse
	{"AFP", "‹MANILA, Nov 12 (AFP) -› It rained.", "MANILA | Nov 12 | AFP"},
	{"AFP in small letters, as on its site", "‹Paris (AFP) -› It rained.", "Paris | | AFP"},
	{"AFP with an en dash", "‹PARIS (AFP) –› It rained.", "PARIS | | AFP"},
	{"AFP with the year", "‹Paris, Dec 13, 2016 (AFP) -› It rained.", "Paris | Dec 13, 2016 | AFP"},
	{"AFP in French", "‹Paris, 13 déc 2016 (AFP) -› Il pleut.", "Paris | 13 déc 2016 | AFP"},
	{"AFP, the day in French with its article", "‹Alger, le 13 décembre (AFP) -› Il pleut.", "Alger | le 13 décembre | AFP"},
	// Reuters
	{"Reuters until the nineties, without its name", "‹TOKYO, April 13 -› It rained.", "TOKYO | April 13 | "},
	{"Reuters with a country", "‹WOLFSBURG, West Germany, March 13 -› It rained.", "WOLFSBURG, West Germany | March 13 | "},
	{"Reuters since", "‹LONDON, March 3 (Reuters) -› It rained.", "LONDON | March 3 | Reuters"},
	{"Reuters on its site", "By Anna Berg\n\n‹NEW YORK (Reuters) -› It rained.", "NEW YORK | | Reuters"},
	{"Reuters without a place", "‹Nov 12 (Reuters) -› It rained.", " | Nov 12 | Reuters"},
	{"Reuters, two places", "‹SHANGHAI/BEIJING (Reuters) -› It rained.", "SHANGHAI;BEIJING | | Reuters"},
	{"Reuters, small words in the name", "‹EAST OF MOSUL, Iraq (Reuters) -› It rained.", "EAST OF MOSUL, Iraq | | Reuters"},
	{"a service of Reuters", "‹LONDON, Dec 13 (Thomson Reuters Foundation) -› It rained.", "LONDON | Dec 13 | Thomson Reuters Foundation"},
	{"another one", "‹LONDON (Reuters Breakingviews) -› It rained.", "LONDON | | Reuters Breakingviews"},
	{"Reuters in Spanish", "‹MADRID, 13 dic (Reuters) -› Llueve.", "MADRID | 13 dic | Reuters"},
	// Xinhua, Kyodo, Yonhap, KCNA, Central News Agency
	{"Xinhua", "‹MOSCOW/WASHINGTON, Dec. 13 (Xinhua) --› It rained.", "MOSCOW;WASHINGTON | Dec. 13 | Xinhua"},
	{"Kyodo", "‹FUKUOKA (Kyodo) --› It rained.", "FUKUOKA | | Kyodo"},
	{"Kyodo behind a comma", "‹TOKYO, Dec. 13, Kyodo -› It rained.", "TOKYO | Dec. 13 | Kyodo"},
	{"Yonhap with a country", "‹ULSAN, South Korea, Nov. 12 (Yonhap) --› It rained.", "ULSAN, South Korea | Nov. 12 | Yonhap"},
	{"KCNA", "‹Pyongyang, December 13 (KCNA) --› It rained.", "Pyongyang | December 13 | KCNA"},
	{"a name with a mark inside", "‹XI'AN, Dec. 13 (Xinhua) --› It rained.", "XI'AN | Dec. 13 | Xinhua"},
	// Tass, Interfax, RIA and their neighbours
	{"Tass: slashes and a period", "‹MOSCOW, December 13. /TASS/.› It rained.", "MOSCOW | December 13 | TASS"},
	{"Tass in Russian", "‹МОСКВА, 13 декабря. /ТАСС/.› Идет дождь.", "МОСКВА | 13 декабря | ТАСС"},
	{"Interfax: a period behind the place", "‹MOSCOW. Dec 13 (Interfax) -› It rained.", "MOSCOW | Dec 13 | Interfax"},
	{"a short place before a period", "‹BAKU. Dec 13 (Interfax) -› It rained.", "BAKU | Dec 13 | Interfax"},
	{"RIA behind the dash", "‹МОСКВА, 13 дек - РИА Новости.› Идет дождь.", "МОСКВА | 13 дек | РИА Новости"},
	{"Sputnik", "‹WASHINGTON (Sputnik) —› It rained.", "WASHINGTON | | Sputnik"},
	{"the month in capitals, a period at the end", "‹YEREVAN, NOVEMBER 13, ARMENPRESS.› It rained.", "YEREVAN | NOVEMBER 13 | ARMENPRESS"},
	{"Belta", "‹MINSK, 13 November (BelTA) –› It rained.", "MINSK | 13 November | BelTA"},
	// South Asia
	{"PTI: no dash", "‹New Delhi, Dec 13 (PTI)› It rained.", "New Delhi | Dec 13 | PTI"},
	{"ANI: state and country in brackets", "‹Silchar (Assam) [India], November 12 (ANI):› It rained.", "Silchar (Assam) [India] | November 12 | ANI"},
	{"ANI: the country alone", "‹New Delhi [India], Dec 13 (ANI):› It rained.", "New Delhi [India] | Dec 13 | ANI"},
	{"APP: a colon", "‹ISLAMABAD, Dec 13 (APP):› It rained.", "ISLAMABAD | Dec 13 | APP"},
	{"a paper of Pakistan: a place in capitals and a colon", "‹ISLAMABAD:› The prime minister said on Tuesday that it had rained.", "ISLAMABAD | | "},
	{"a paper of a region: a place in capitals and a period", "Rain\n\nBy Anna Berg\n\n‹AVERDORF.› The bridge has been closed since Monday, because the river has risen.", "AVERDORF | | "},
	{"a paper of India: under the headline, small letters", "Rain in the valley\n\n‹Srinagar:› It rained in the valley on Tuesday, and the road to the south was closed for hours, officials said here.", "Srinagar | | "},
	{"Pajhwok", "‹KABUL (Pajhwok):› It rained.", "KABUL | | Pajhwok"},
	// Near East
	{"Anadolu: the place alone in its line", "Rain\n\nAnadolu Staff | 12.11.2025\n\n‹KONYA, Türkiye›\n\nIt rained in Konya on Tuesday.", "KONYA, Türkiye | | "},
	{"Anadolu: two places", "Rain\n\n‹GAZA CITY, Palestine / ISTANBUL›\n\nIt rained in Gaza City on Tuesday, officials said.", "GAZA CITY, Palestine;ISTANBUL | | "},
	{"IRNA behind a comma", "‹Tehran, Dec 13, IRNA –› It rained.", "Tehran | Dec 13 | IRNA"},
	{"SPA without a date", "‹RIYADH, SPA --› It rained.", "RIYADH | | SPA"},
	{"WAM: an ordinal", "‹ABU DHABI, 13th December, 2016 (WAM) --› It rained.", "ABU DHABI | 13th December, 2016 | WAM"},
	{"Wafa", "‹RAMALLAH, December 13, 2016 (WAFA) –› It rained.", "RAMALLAH | December 13, 2016 | WAFA"},
	{"Petra", "‹Amman, Dec. 13 (Petra)--› It rained.", "Amman | Dec. 13 | Petra"},
	{"a script without capitals", "‹القاهرة 13 ديسمبر (رويترز) -› تمطر.", "القاهرة | 13 ديسمبر | رويترز"},
	{"Fars, glued to the dash", "‹TEHRAN (FNA)-› It rained.", "TEHRAN | | FNA"},
	// Southern Europe, Latin America
	{"ANSA first", "‹(ANSA) - Rome, December 13 -› It rained.", "Rome | December 13 | ANSA"},
	{"ANSA, capitals", "‹(ANSA) - NAPLES, NOV 12 -› It rained.", "NAPLES | NOV 12 | ANSA"},
	{"Adnkronos: a period behind the month", "‹Roma, 13 dic. (Adnkronos) -› Piove.", "Roma | 13 dic | Adnkronos"},
	{"EFE: a period before the dash", "‹Madrid, 3 mar (EFE).-› Llueve.", "Madrid | 3 mar | EFE"},
	{"EFE with a country", "‹Las Palmas, Spain, 12 Nov (EFE).-› It rained.", "Las Palmas, Spain | 12 Nov | EFE"},
	{"Lusa", "‹Lisboa, 13 dez (Lusa) –› Chove.", "Lisboa | 13 dez | Lusa"},
	{"Notimex: the month in full", "‹México, 13 de diciembre (Notimex) -› Llueve.", "México | 13 de diciembre | Notimex"},
	// Central Europe
	{"dpa", "‹Berlin (dpa) -› It rained.", "Berlin | | dpa"},
	{"dpa and its regional service", "‹München (dpa/lby) -› Es regnet.", "München | | dpa/lby"},
	{"dpa-AFX", "‹FRANKFURT, Nov 12 (dpa-AFX) -› It rained.", "FRANKFURT | Nov 12 | dpa-AFX"},
	{"a slash in the name", "‹Frankfurt/Main (dpa) -› Es regnet.", "Frankfurt/Main | | dpa"},
	{"APA, two places", "‹Wien/Graz (APA) -› Es regnet.", "Wien;Graz | | APA"},
	{"a bar, as in a paper", "‹Berlin dpa |› Es regnet.", "Berlin | | dpa"},
	{"PAP: the date in figures", "‹Warszawa, 13.12.2016 (PAP) -› Pada.", "Warszawa | 13.12.2016 | PAP"},
	{"the date first", "‹13.12. Warszawa (PAP) -› Pada.", "Warszawa | 13.12 | PAP"},
	{"CTK", "‹Praha 13. prosince (ČTK) -› Prší.", "Praha | 13. prosince | ČTK"},
	{"Hina", "‹ZAGREB, Dec 13 (Hina) -› It rained.", "ZAGREB | Dec 13 | Hina"},
	{"Belga: day and month in figures", "‹BRUSSELS 13/12 (BELGA) =› It rained.", "BRUSSELS | 13/12 | BELGA"},
	// Africa
	{"NAN", "‹Abuja, Dec. 13, 2016 (NAN)› It rained.", "Abuja | Dec. 13, 2016 | NAN"},
	{"GNA behind a comma", "‹Accra, Dec. 13, GNA -› It rained.", "Accra | Dec. 13 | GNA"},
	{"the place in brackets behind the date", "‹December 13, 2016 (KHARTOUM) –› It rained.", "KHARTOUM | December 13, 2016 | "},
	{"date behind the dash", "‹CAIRO - 13 December 2016:› It rained.", "CAIRO | 13 December 2016 | "},
	// Asia, the Pacific
	{"Bernama", "‹KUALA LUMPUR, Dec 13 (Bernama) --› It rained.", "KUALA LUMPUR | Dec 13 | Bernama"},
	{"Kompas behind a comma", "‹JAKARTA, KOMPAS —› Hujan turun.", "JAKARTA | | KOMPAS"},
	{"Antara", "‹Jakarta (ANTARA) -› Hujan turun.", "Jakarta | | ANTARA"},
	{"a paper of Singapore: one hyphen", "‹SINGAPORE -› The rain fell on Tuesday, and the road was closed.", "SINGAPORE | | "},
	{"a paper of the Philippines", "‹MANILA, Philippines —› It rained.", "MANILA, Philippines | | "},
	// broadcasters
	{"CNN", "‹Port-au-Prince, Haiti (CNN) —› It rained.", "Port-au-Prince, Haiti | | CNN"},
	{"CNN glued to the text", "‹London (CNN)›Police said on Tuesday it had rained.", "London | | CNN"},
	{"CNN without a place", "‹(CNN) —› It rained.", " | | CNN"},
	{"CNN without a place, glued", "‹(CNN)›Police said on Tuesday it had rained.", " | | CNN"},
	{"a service of CNN", "‹New York (CNN Business) —› It rained.", "New York | | CNN Business"},
	{"Al Jazeera: small letters, a country, no outlet", "By Hafsa Mirjat, Al Jazeera\n\n‹Jacobabad, Pakistan –› At four in the afternoon it rained.", "Jacobabad, Pakistan | | "},
	{"VOA", "By Mpho Kaluwa-Banda\nVOA News\n\n‹LILONGWE, MALAWI —› It rained.", "LILONGWE, MALAWI | | "},
	{"RFE/RL", "‹ASTANA --› It rained.", "ASTANA | | "},
	{"a local station that is not known", "‹AUSTIN, Texas (KXAN) —› It rained.", "AUSTIN, Texas | | KXAN"},
	{"CNN before the dash", "‹CNN —› Police said it had rained.", " | | CNN"},
	{"an outlet before the place", "‹TEMPO.CO, Jakarta -› Hujan turun.", "Jakarta | | TEMPO.CO"},
	{"one in capitals", "‹KOMPAS, BANYUWANGI —› Hujan turun.", "BANYUWANGI | | KOMPAS"},
	{"an agency and the place before the outlet", "‹Jakarta, CNN Indonesia --› Hujan turun.", "Jakarta | | CNN Indonesia"},
	{"a press release: the date first", "‹November 12, 2025 – HOUSTON –› It rained in the city all day.", "HOUSTON | November 12, 2025 | "},
	{"a press release: the date last", "‹PORTLAND, Ore. – November 12, 2025 –› It rained in the city all day.", "PORTLAND, Ore. | November 12, 2025 | "},
	{"a press release: the date in brackets", "‹Portland, Oregon (Nov. 12, 2025) –› It rained in the city all day.", "Portland, Oregon | Nov. 12, 2025 | "},
	{"UPI", "‹Dec. 13 (UPI) --› It rained.", " | Dec. 13 | UPI"},
	// papers
	{"NYT: an abbreviated state", "‹YAKIMA, Wash. —› It rained.", "YAKIMA, Wash. | | "},
	{"NYT of the eighties", "‹WASHINGTON, Dec. 13 —› It rained.", "WASHINGTON | Dec. 13 | "},
	{"a place that nobody knows", "Fire\n\n‹NEW ALSACE —› The ovens were on.", "NEW ALSACE | | "},
	{"FAZ", "‹BERLIN, 12. Dezember.› Es regnet in der Stadt.", "BERLIN | 12. Dezember | "},
	{"the United Nations: date in brackets", "‹GENEVA (3 May 2016) –› It rained.", "GENEVA | 3 May 2016 | "},
	{"small letters, place, date and dash", "‹Geneva, 3 May 2016 –› It rained in the city.", "Geneva | 3 May 2016 | "},
	// business wires
	{"Business Wire", "‹HOUSTON--(BUSINESS WIRE)--November 12, 2025--›It rained.", "HOUSTON | November 12, 2025 | BUSINESS WIRE"},
	{"Business Wire without a date", "‹LONDON--(BUSINESS WIRE)--›It rained.", "LONDON | | BUSINESS WIRE"},
	{"PR Newswire", "‹NEW YORK, Dec. 13, 2016 /PRNewswire/ --› It rained.", "NEW YORK | Dec. 13, 2016 | PRNewswire"},
	{"its sister", "‹NEW YORK, Dec. 13, 2016 /PRNewswire-USNewswire/ --› It rained.", "NEW YORK | Dec. 13, 2016 | PRNewswire-USNewswire"},
	{"GlobeNewswire", "‹VANCOUVER, British Columbia, Dec. 13, 2016 (GLOBE NEWSWIRE) --› It rained.", "VANCOUVER, British Columbia | Dec. 13, 2016 | GLOBE NEWSWIRE"},
	{"Marketwired: the date in the brackets", "‹TORONTO, ON--(Marketwired - December 13, 2016) -› It rained.", "TORONTO, ON | December 13, 2016 | Marketwired"},
	{"Accesswire: slashes all along", "‹SAN DIEGO, CA / ACCESSWIRE / December 13, 2016 /› It rained.", "SAN DIEGO, CA | December 13, 2016 | ACCESSWIRE"},
	// Chinese, Japanese, Korean
	{"Xinhua in Chinese", "‹新华社北京11月3日电›（记者张三）今天下雨。", "北京 | 11月3日 | 新华社"},
	{"in brackets, with the reporter", "‹（中央社記者王芳台南14日電）›今天下雨。", "台南 | 14日 | 中央社"},
	{"in brackets, without", "‹（中央社台北3日電）›今天下雨。", "台北 | 3日 | 中央社"},
	{"without a place", "‹中新网12月13日电› 今天下雨。", " | 12月13日 | 中新网"},
	{"this paper", "‹本报上海12月13日电› 今天下雨。", "上海 | 12月13日 | "},
	{"with the author", "‹（ワシントン共同＝山田太郎）›雨が降った。", "ワシントン | | 共同"},
	{"two agencies", "‹【AFP＝時事】›フランスで雨が降った。", " | | 時事"},
	{"Kyodo in Japanese", "‹【ワシントン共同】›雨が降った。", "ワシントン | | 共同"},
	{"Reuters in Japanese", "‹[東京 13日 ロイター] -› 雨が降った。", "東京 | 13日 | ロイター"},
	{"Yonhap in Korean", "‹(서울=연합뉴스)› 홍길동 기자 = 비가 왔다.", "서울 | | 연합뉴스"},
	{"Newsis in Korean", "‹[서울=뉴시스]› 비가 왔다.", "서울 | | 뉴시스"},

	// none
	{"nothing", "", ""},
	{"a sentence", "It rained in Oslo, Anna Berg said.", ""},
	{"an organisation and a dash", "NATO - the alliance - met on May 3.", ""},
	{"an organisation and a long dash", "NATO — the alliance of the West — met on May 3 in the capital, as it does.", ""},
	{"an outlet that is spoken of", "CNN — the network — was wet, Anna Berg said.", ""},
	{"an outlet and a dash", "BBC - The corporation said on Tuesday that it had rained in the north.", ""},
	{"a word in capitals that ends its sentence, before small letters", "NEVER. said Anna Berg, and went home, because it was raining in the hills of the north.", ""},
	{"words in capitals that end a sentence", "NO MORE RAIN. The bridge has been closed since Monday, because the river has risen.", ""},
	{"a headline in capitals", "RAIN EXPECTED - MINISTER\n\nIt rains.", ""},
	{"a headline in capitals with a long dash", "HOW TO VOTE — A GUIDE FOR ALL\n\nIt rains.", ""},
	{"a label", "BREAKING — The bridge is closed, the police said on Tuesday.", ""},
	{"another one", "UPDATE 1 - The bridge is closed, the police said on Tuesday.", ""},
	{"a question in capitals", "WHO PAYS — The state does, said the minister on Tuesday.", ""},
	{"a byline", "By Anna Berg, Oslo (Reuters) - It rained.", ""},
	{"a turn of a transcript", "WALLACE: Good evening to all of you.\n\nBERG: Good evening.", ""},
	{"turns of somebody called like a place", "LONDON: Good evening to all of you.\n\nWALLACE: Good evening.", ""},
	{"a question", "Q: What will you do?\n\nA: Wait.", ""},
	{"a list", "ECONOMY — The bank will cut rates in spring, says the party.\n\nHEALTH — The ministry will build two hospitals, says the party.", ""},
	{"a list of places", "FRANCE — The bank will cut rates in spring.\n\nSPAIN — The ministry will build two hospitals.", ""},
	{"a headline with a place and a colon", "Bordeaux: Winegrowers torn between uprooting and hope\n\nIt rains.", ""},
	{"a headline with a place and a dash", "London – A City Under Water\n\nIt rains on the Thames.", ""},
	{"a person in brackets", "Anna Berg (Oslo) - It rained.", ""},
	{"an age in brackets", "ANNA BERG (32) - It rained on the day of the wedding.", ""},
	{"a party in brackets", "SEN. ANNA BERG (R) — It rained on the day of the vote.", ""},
	{"an unknown name in brackets behind small letters", "Islamabad (Web Desk): It rained.", ""},
	{"a bank in brackets", "The bank (UBS) - and others - rained money.", ""},
	{"an outlet in brackets in a sentence", "Anna Berg (CNN) said that it rained.", ""},
	{"an outlet that speaks", "Reuters, Dec. 13: the agency said it rained.", ""},
	{"the first word in capitals", "A ROOFER who threw away his ticket — it was worth millions — is happy.", ""},
	{"a programme in capitals", "SOAP favourite Jodie is plotting a comeback — as her own twin sister.", ""},
	{"a time of a live blog", "16:48 — What we know so far\n\nIt rains.", ""},
	{"a date and a heading", "Farming Hour, 9 November. Presenter: Anna Berg.", ""},
	{"a month first in a sentence", "May 3 was a day of rain - the worst of the year.", ""},
	{"a sentence with a place and a date", "In Oslo on Dec. 13 (a Tuesday) - it rained.", ""},
	{"a list of names", "OSLO, BERGEN AND TROMSO\n\nIt rains in the three cities, the paper says.", ""},
	{"a place alone at the head of a text", "PARIS\n\nIt rains in the city, the paper says.", ""},
	{"words in marks", "“OSLO — It rains,” said Anna Berg.", ""},
	{"a verdict", "CLAIM: It rained in Oslo on the day of the vote.", ""},
	{"a place in a sentence with a pair of dashes", "Oslo — the capital — is wet, Anna Berg said.", ""},
	{"a place far below", strings.Repeat("It rained.\n\n", 9) + "OSLO (AP) — It rained.", ""},
	{"Chinese that reports", "新华社记者说，北京11月3日下雨。", ""},
	{"Japanese in brackets", "【写真】雨が降った。", ""},
	{"a day of the week is no date", "LONDON, Monday — It rained on the river for hours, and on the bridges.", ""},
	{"a line that begins with a dash", "— OSLO (AP) — It rained on the river for hours, and on the bridges.", ""},
	{"a day that no month has", "OSLO, Dec. 32 — It rained on the river for hours, and on the bridges.", ""},
	{"a number behind a date is no part of it", "‹OSLO, Dec. 13 (AP) —› 20 people were there.", "OSLO | Dec. 13 | AP"},
	{"a price is no date", "OSLO 13.99 — It rained on the river for hours, and on the bridges.", ""},
	{"a result is no date", "OSLO 3-1 — It rained on the river for hours, and on the bridges.", ""},
	{"the year behind the month in words", "‹Budapest, 2016. december 13. (MTI) –› Esik.", "Budapest | 2016. december 13 | MTI"},
	{"a person behind an outlet is no place", "‹(CNN) —› Anna Berg — the minister — was wet.", " | | CNN"},
	{"an outlet behind the dash, in small letters", "‹Jakarta — (ANTARA) —› Hujan turun.", "Jakarta | | ANTARA"},
	{"what an outlet says behind the dash", "‹OSLO, Dec. 13 —› Reuters, the agency, was wet all the day.", "OSLO | Dec. 13 | "},
	{"a date in the first sentence", "‹OSLO —› May 3, a Tuesday, was wet all the day in the city.", "OSLO | | "},
	{"a word behind the date is no region", "OSLO, Dec. 13, Special — It rained on the river for hours.", ""},
	{"an age before a place", "ANNA BERG (32), Oslo — It rained on the river for hours.", ""},
	{"a letter in brackets", "ANNA BERG (R) — It rained on the river for hours, and on the bridges.", ""},
	{"small letters in brackets", "ANNA BERG (left) — It rained on the river for hours, and on the bridges.", ""},
	{"a short place before a period and a date", "‹UFA. Dec 13 (Interfax) -› It rained.", "UFA | Dec 13 | Interfax"},
	{"small letters first", "in OSLO — It rained on the river for hours, and on the bridges.", ""},
	{"small letters that no name has", "OSLO was WET — It rained on the river for hours, and on the bridges.", ""},
	{"a headline of many capitals", "On The Day In Oslo, Berg Just Got Wet By The News - A Report", ""},
	{"a place glued to its hyphen", "Oslo- The rain fell on the river for hours, and on the bridges.", ""},
	{"small letters behind the dash", "OSLO — which is wet — was wet all the day, and on the bridges too.", ""},
	{"a place in small letters and a hyphen at the top", "Oslo - The rain fell on the river for hours, and on the bridges.", ""},
	{"the same below a headline", "Rain\n\n‹Oslo -› The rain fell on the river for hours, and on the bridges.", "Oslo | | "},
	{"capitals that are many words", "THE WETTEST DAY IN TOWN — It rained on the river for hours.", ""},
	{"an unknown place with a colon", "Rain\n\nNEW ALSACE: The rain fell on the river for hours, and on the bridges.", ""},
	{"a known place and date, small letters, and no sentence", "Oslo, 3 May 2016 – A City Under Water\n\nIt rains.", ""},
	{"an unknown place in small letters with a date", "Farming Hour, 9 November – The rain fell on the river for hours.", ""},
	{"an unknown outlet behind small letters with a date", "‹Kabul, Dec 13 (Regnposten) -› It rained.", "Kabul | Dec 13 | Regnposten"},
	{"the same with a colon", "Kabul, Dec 13 (Regnposten): It rained.", ""},
	{"a known outlet behind an unknown person, and a word", "Anna Berg (CNN) was wet all the day, and on the bridges too.", ""},
	{"a place in capitals, an outlet, no dash", "‹LONDON (CNN)› The rain fell on the river.", "LONDON | | CNN"},
	{"a known outlet alone in the line", "Rain\n\n‹OSLO (AP)›\n\nIt rained on the river for hours, and on the bridges.", "OSLO | | AP"},
	{"the last line", "It rained on the river for hours.\n\nOSLO (AP)", ""},
	{"a place alone that is not known", "Rain\n\nNEW ALSACE\n\nIt rained on the river for hours, and on the bridges.", ""},
	{"a number and a small word are no date", "OSLO, 13 de (AP) — It rained.", ""},
	{"a second date", "‹OSLO, Dec. 13 (AP) —› May 3: it rained.", "OSLO | Dec. 13 | AP"},
	{"a comma before the outlet", "‹OSLO, (AP) —› It rained.", "OSLO | | AP"},
	{"an abbreviation without a comma", "‹WASHINGTON D.C. (AP) —› It rained.", "WASHINGTON D.C. | | AP"},
	{"an outlet behind place and date in a sentence", "OSLO, Dec. 13 (AP) was wet all the day, and on the bridges too.", ""},
	{"small letters, an outlet, no dash", "London (CNN) The rain fell on the river.", ""},
	{"a person in capitals, an outlet, no dash", "BERG (CNN) The rain fell on the river.", ""},
	{"an outlet alone, no dash", "(CNN) The rain fell on the river.", ""},
	{"whose photograph it is", "Nils Dahl / Reuters.\n\nIt rained on the river for hours, and on the bridges.", ""},
	{"an outlet and a period", "(CNN). It rained.", ""},
	{"an outlet first, a place in capitals that nobody knows", "‹KOMPAS, NYBYEN —› Hujan turun.", "NYBYEN | | KOMPAS"},
	{"an outlet first, a person", "KOMPAS, Anna Berg — Hujan turun.", ""},
	{"an outlet that is not known in a sentence", "AUSTIN, Texas (KXAN) — which is wet — was wet all the day.", ""},
	{"a date in a sentence with dashes", "OSLO, Dec. 13 — which was wet — was a day for books.", ""},
	{"small letters, a date and a period", "Oslo, 3 May 2016. The rain fell on the river for hours.", ""},
	{"capitals begin the sentence", "‹OSLO —› NATO met in the city on Tuesday, and it rained on it.", "OSLO | | "},
	{"an article and capitals", "‹OSLO —› A NATO general met his friends on Tuesday, and it rained.", "OSLO | | "},
	{"a report of another house below", "‹OSLO —› It rained on the river for hours.\n\nBERGEN (AP) — It rained.", "OSLO | | "},
	{"a hyphen glued to the place below a headline", "Rain\n\nOslo- The rain fell on the river for hours, and on the bridges.", ""},
	{"a period behind the place", "Rain\n\nOslo. The rain fell on the river for hours, and on the bridges.", ""},
	{"a place in small letters in its line", "Rain\n\nOslo, Norway\n\nIt rained on the river for hours, and on the bridges.", ""},
	{"a place that nobody knows, in a state", "‹Port Avery, Texas –› The rain fell on the river for hours.", "Port Avery, Texas | | "},
	{"a figure begins the sentence", "‹OSLO —› 20 people were there, and it rained on them all the day.", "OSLO | | "},
	{"accents of their own", "‹MA\u0301LAGA (AP) —› It rained.", "MA\u0301LAGA | | AP"},
	{"no comma before the date", "‹OSLO Dec. 13 (AP) —› It rained.", "OSLO | Dec. 13 | AP"},
	{"two short places", "‹ULM/BONN (AP) —› It rained.", "ULM;BONN | | AP"},
	{"a short place and slashes", "‹UFA. /TASS/.› It rained.", "UFA | | TASS"},
	{"a known place of two words", "Rain\n\n‹Buenos Aires -› The rain fell on the river for hours.", "Buenos Aires | | "},
	{"a photograph of an agency", "Vienna (AP photo) - It rained.", ""},
	{"a title in Japanese brackets", "【独自】東京で雨が降った。", ""},
}

func TestDateline(t *testing.T) {
	for _, c := range datelines {
		s := strings.NewReplacer("‹", "", "›", "").Replace(c.text)
		want := ""
		if i := strings.Index(c.text, "‹"); i >= 0 {
			_, rest, _ := strings.Cut(c.text, "‹")
			span, _, _ := strings.Cut(rest, "›")
			want = span + " = " + c.want
		}
		got := ""
		found := Find(s, text.Paragraphs(s), outlet.Known(), "")
		if d := found.Dateline; d != nil {
			parts := []string{strings.Join(d.Places, ";"), d.Date, d.Outlet}
			got = s[d.Span.Start:d.Span.End] + " = " + strings.ReplaceAll(strings.Join(parts, " | "), "|  |", "| |")
			if d.Span.End != found.Body {
				t.Errorf("%s: the body begins at %d, not behind the dateline at %d", c.reason, found.Body, d.Span.End)
			}
		} else if found.Body != 0 {
			t.Errorf("%s: a body without a dateline", c.reason)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %.60q (-want +got):\n%s", c.reason, s, diff)
		}
	}
}
