package language

import "testing"

// TestRecognise tells languages by a sentence or two, and says nothing where too little
// does.
func TestRecognise(t *testing.T) {
	for text, want := range map[string]string{
		"Directs vehicles to their lanes and secures them. Decides which of the vehicles must wait for the next ferry.":                 "en",
		"Dirige les véhicules vers leurs files et les arrime. Décide des véhicules qui doivent attendre le prochain bac.":               "fr",
		"Weist die Fahrzeuge in ihre Spuren ein und sichert sie. Entscheidet, welche auf die nächste Fähre warten müssen.":              "de",
		"Dirige los vehículos a sus carriles y los asegura. Decide qué vehículos deben esperar al siguiente transbordador.":             "es",
		"Dirige os veículos para as suas faixas e fixa-os. Decide que veículos devem esperar pela próxima barca do porto.":              "pt",
		"Indirizza i veicoli verso le corsie e li fissa. Decide quali veicoli devono attendere il prossimo traghetto della linea.":      "it",
		"Wijst voertuigen naar hun rijstrook en zet ze vast. Beslist welke voertuigen op de volgende pont van het veer moeten wachten.": "nl",
		"Visar fordonen till deras filer och säkrar dem. Beslutar vilka fordon som ska vänta på nästa färja från bryggan.":              "sv",
		"Kieruje pojazdy na ich pasy i zabezpiecza je. Decyduje, które z nich mają czekać na następny prom do portu.":                   "pl",
		"車両を車線に誘導し、固定する。次の便を待つ車両を決める。":                                                                                                  "ja",
		"引导车辆驶入车道并加以固定。决定哪些车辆等候下一班渡船。":                                                                                                  "zh",
		"Ohjaa ajoneuvot kaistoille ja kiinnittää ne. Päättää, että osa jää odottamaan, kun lautta on täynnä.":                          "fi",
		"":                   "",
		"Ferry crewing FERY": "",
		"La Paz":             "",
		"Kranführung CRAN\n\nStufe 2\n\nPrüft den Kran.\n\nStufe 3\n\nLeitet das Team.": "de",
		"Dźwigi CRAN\n\nPoziom 2\n\nSprawdza dźwig.\n\nPoziom 3\n\nKieruje zespołem.":   "pl",
		"Grue CRAN\n\nNiveau 2\n\nVérifie la grue.\n\nNiveau 3\n\nDirige l’équipe.":     "fr",
		"Cranes CRAN\n\nLevel 2\n\nChecks cranes.\n\nLevel 3\n\nLeads crews.":           "",
	} {
		if got := Recognise(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestBase takes region and script off a tag.
func TestBase(t *testing.T) {
	for tag, want := range map[string]string{"pt-BR": "pt", "zh_Hans_CN": "zh", "EN": "en", "": ""} {
		if got := Base(tag); got != want {
			t.Errorf("%q: got %q, want %q", tag, got, want)
		}
	}
}
