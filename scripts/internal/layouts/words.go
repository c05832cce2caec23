package layouts

// domain is the vocabulary of one trade.
type domain struct {
	name   string
	topics []string // what skills are about; they begin names
	things []string // plurals
	stuff  []string // singular, uncountable
	people []string
	places []string
	kinds  []string // adjectives
}

// domains are the trades that frameworks are invented for.
var domains = []domain{
	{
		"bakery", []string{"Dough", "Oven", "Counter", "Flour stock", "Night shift", "Recipe", "Pastry", "Delivery", "Hygiene", "Crust", "Yeast", "Packaging"},
		[]string{"loaves", "crème fillings", "ovens", "orders", "baking trays", "sacks of flour", "price lists", "starter cultures", "cold rooms", "allergen notices"},
		[]string{"dough", "flour", "yeast", "waste heat", "packing paper", "steam", "rye meal"},
		[]string{"apprentices", "customers", "shift leads", "millers", "counter staff", "inspectors"},
		[]string{"the bakehouse", "the shop", "the cold store", "the loading bay", "the market stall"},
		[]string{"fresh", "unsold", "seasonal", "gluten-free", "hand-made", "daily", "slow-proved"},
	},
	{
		"harbour", []string{"Tide", "Berth", "Pilotage", "Mooring", "Cargo", "Signal", "Dredging", "Customs", "Quay", "Rope", "Salvage", "Buoy"},
		[]string{"berths", "moorings", "tide tables", "pilot boats", "cargo lists", "buoys", "cranes", "distress calls", "harbour dues", "charts"},
		[]string{"cargo", "ballast", "fuel", "rope work", "silt", "shore power"},
		[]string{"pilots", "skippers", "dockers", "harbour masters", "agents", "coastguards"},
		[]string{"the outer harbour", "the quay", "the lock", "the signal station", "the dry dock"},
		[]string{"inbound", "hazardous", "tidal", "overdue", "laden", "foreign-flagged", "moored"},
	},
	{
		"library", []string{"Catalogue", "Archive", "Reading room", "Loan", "Binding", "Reference", "Collection", "Map", "Manuscript", "Periodical", "Outreach", "Digitisation"},
		[]string{"catalogue entries", "loans", "manuscripts", "reading lists", "shelf marks", "donations", "scans", "rare maps", "bindings", "reservations"},
		[]string{"metadata", "acid-free paper", "humidity", "provenance", "shelf space", "copyright advice"},
		[]string{"readers", "donors", "curators", "binders", "researchers", "school groups"},
		[]string{"the stacks", "the reading room", "the map room", "the bindery", "the front desk"},
		[]string{"printed", "born-digital", "fragile", "uncatalogued", "restricted", "recent", "out-of-print"},
	},
	{
		"theatre", []string{"Lighting", "Stage", "Costume", "Sound", "Rigging", "Prompt", "Set", "Box office", "Touring", "Rehearsal", "Prop", "Make-up"},
		[]string{"cue sheets", "lanterns", "costumes", "fly bars", "scene changes", "props", "rehearsals", "ticket sales", "backdrops", "microphones"},
		[]string{"fabric", "stage smoke", "rigging steel", "sound cover", "paint", "seating"},
		[]string{"actors", "directors", "stagehands", "designers", "ushers", "visiting companies"},
		[]string{"the wings", "the fly tower", "the wardrobe", "the control room", "the foyer"},
		[]string{"dimmed", "flame-proofed", "borrowed", "large-scale", "quick-change", "opening-night", "spare"},
	},
	{
		"orchard", []string{"Grafting", "Pruning", "Harvest", "Cider", "Irrigation", "Pest", "Soil", "Beehive", "Nursery", "Storage", "Pollination", "Variety"},
		[]string{"rootstocks", "saplings", "hives", "ladders", "picking crates", "frost alarms", "rows of trees", "field trials", "traps", "juice samples"},
		[]string{"compost", "irrigation water", "cider", "pollen", "mulch", "fallen fruit"},
		[]string{"pickers", "growers", "beekeepers", "wholesalers", "neighbours", "trainees"},
		[]string{"the nursery", "the press house", "the lower orchard", "the cold store", "the packing shed"},
		[]string{"frost-hardy", "grafted", "early", "organic", "mature", "windblown", "certified"},
	},
	{
		"railway", []string{"Signalling", "Track", "Timetable", "Shunting", "Ticketing", "Rolling stock", "Points", "Station", "Freight", "Possession", "Embankment", "Braking"},
		[]string{"signals", "drivers’ rosters", "sleepers", "sidings", "brake tests", "passenger notices", "rail joints", "delays", "work orders", "level crossings"},
		[]string{"ballast", "traction current", "track geometry", "freight", "grease", "lineside vegetation"},
		[]string{"drivers", "signallers", "track gangs", "passengers", "controllers", "contractors"},
		[]string{"the depot", "the signal box", "the junction", "platform two", "the marshalling yard"},
		[]string{"double-headed", "worn", "planned", "diverted", "safety-critical", "unstaffed", "off-peak"},
	},
	{
		"hospice", []string{"Bedside", "Volunteer", "Bereavement", "Night care", "Garden", "Kitchen", "Family", "Record", "Transport", "Music", "Pain", "Visitor"},
		[]string{"care plans", "visits", "volunteer rotas", "family meetings", "medicine charts", "wishes", "handover notes", "quiet hours", "referrals", "risk notes"},
		[]string{"comfort", "bed linen", "dignity", "respite care", "background noise", "spiritual support"},
		[]string{"residents", "relatives", "nurses", "volunteers", "chaplains", "family doctors"},
		[]string{"the day room", "the garden", "the ward", "the chapel", "the resident’s home"},
		[]string{"palliative", "night-time", "unplanned", "sensitive", "long-stay", "personal", "agreed"},
	},
}

// verb is one duty in the forms that sentences need.
type verb struct{ base, third, ing string }

var verbs = []verb{
	{"plan", "plans", "planning"}, {"record", "records", "recording"}, {"inspect", "inspects", "inspecting"},
	{"review", "reviews", "reviewing"}, {"order", "orders", "ordering"}, {"prepare", "prepares", "preparing"},
	{"maintain", "maintains", "maintaining"}, {"measure", "measures", "measuring"}, {"repair", "repairs", "repairing"},
	{"agree", "agrees", "agreeing"}, {"sort", "sorts", "sorting"}, {"store", "stores", "storing"},
	{"design", "designs", "designing"}, {"test", "tests", "testing"}, {"improve", "improves", "improving"},
	{"monitor", "monitors", "monitoring"}, {"document", "documents", "documenting"}, {"coordinate", "coordinates", "coordinating"},
	{"estimate", "estimates", "estimating"}, {"check", "checks", "checking"}, {"select", "selects", "selecting"},
	{"allocate", "allocates", "allocating"}, {"label", "labels", "labelling"}, {"supply", "supplies", "supplying"},
}

// crafts end names.
var crafts = []string{"management", "control", "planning", "care", "analysis", "design", "handling", "improvement", "safety", "support", "operations", "assurance"}

// supervision says how freely one works at each level of seven.
var supervision = []string{
	"under close direction", "under routine direction", "under general direction", "with little supervision",
	"under broad direction", "with full authority for a significant area", "at the highest level of the organisation",
}

// ladderLabels name the levels of ladders, the lowest first.
var ladderLabels = [][]string{
	{"Follow", "Assist", "Apply", "Enable", "Advise", "Initiate", "Set strategy"},
	{"Awareness", "Working", "Practitioner", "Expert"},
	{"Novice", "Advanced beginner", "Competent", "Proficient", "Master"},
	{"Foundation", "Intermediate", "Advanced", "Leading"},
}

// essences are the generic texts of a ladder of seven.
var essences = []string{
	"Performs routine tasks, requires guidance and follows instructions.",
	"Provides help to others, works under routine supervision and solves simple problems.",
	"Performs varied tasks, works to agreed aims and uses standard methods.",
	"Performs complex activities, supports others and works with some freedom.",
	"Gives authoritative advice, answers for results and shapes working practice.",
	"Has wide influence, makes decisions that weigh and begins new work.",
	"Operates at the top, sets direction and answers for the whole.",
}
