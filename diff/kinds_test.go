package diff

import (
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// kindCase is a reworded statement, and what must be said of it.
type kindCase struct {
	old, new string
	class    Class    // "" where any will do
	has      []Aspect // one of these, if there are any
	lacks    []Aspect // none of these
	says     string   // stands in the reason
	unsaid   string   // does not
}

var (
	anyVerb = []Aspect{VerbRaised, VerbLowered, VerbChanged, VerbAdded, VerbRemoved, DutyAdded, DutyRemoved}
	anyItem = []Aspect{ItemAdded, ItemRemoved}
	anyDuty = []Aspect{DutyAdded, DutyRemoved, VerbAdded, VerbRemoved}
	upDown  = []Aspect{VerbRaised, VerbLowered}
)

// kindCases are examples of each kind of change that is easily judged wrongly,
// and controls that look the same and are something else.
var kindCases = map[string][]kindCase{
	"participle clause": {
		{"Checks the nets.", "Checks the nets, mending torn meshes.", Substantive, anyDuty, anyItem, `"mending torn meshes"`, ""},
		{"Watches the tide, warning all crews.", "Watches the tide.", Substantive, anyDuty, anyItem, "warning all crews", ""},
		{"Plans the voyage for the owner.", "Plans the voyage for the owner, ensuring that stores suffice.", Substantive, anyDuty, anyItem, "", ""},
		{"Inspects the mooring chains.", "Inspects the mooring chains, removing rust and oiling links.", Substantive, anyDuty, anyItem, "", ""},
		{"Helps with testing lines and splicing ropes.", "Helps with testing lines, replacing shackles and splicing ropes.", Substantive, []Aspect{ItemAdded}, nil, "", ""},
		{"Reports worn fenders and loose rings.", "Reports worn fenders, loose rings and missing ladders.", Substantive, []Aspect{ItemAdded}, anyDuty, "", ""},
		{"Checks ropes.", "Checks ropes, including hawsers.", Substantive, nil, append(anyDuty, anyItem...), "", ""},
	},
	"padding frames": {
		{"Advises on matters concerning the dues.", "Advises on the dues.", Wording, nil, nil, "", ""},
		{"Leads work in the field of rope making.", "Leads work in rope making.", Wording, nil, nil, "", ""},
		{"Keeps records within the context of the yard.", "Keeps records within the yard.", Wording, nil, nil, "", ""},
		{"Measures the area of the deck.", "Measures the deck.", Substantive, nil, nil, "", ""},
		{"Works in the northern area of the dock.", "Works in the dock.", Substantive, nil, nil, "", ""},
		{"Draws maps of the fields of the island.", "Draws maps of the island.", Substantive, nil, nil, "", ""},
	},
	"padding nouns": {
		{"Oversees the running of the yard.", "Oversees the yard.", Wording, nil, nil, "", ""},
		{"Directs the conduct of sea trials.", "Directs sea trials.", Wording, nil, nil, "", ""},
		{"Manages the operation and control of the lock.", "Manages the lock.", Wording, nil, nil, "", ""},
		{"Oversees the upkeep of the yard.", "Oversees the yard.", Substantive, nil, nil, "", ""},
		{"Plans the conduct of sea trials.", "Plans sea trials.", Substantive, nil, nil, "", ""},
		{"Manages the repair of the lock.", "Manages the lock.", Substantive, nil, nil, "", ""},
	},
	"causatives in a purpose": {
		{"Marks the channel to enable safe passage.", "Marks the channel to support safe passage.", Wording, nil, anyVerb, "", ""},
		{"Keeps logs to help audits of the yard.", "Keeps logs to facilitate audits of the yard.", Wording, nil, anyVerb, "", ""},
		{"Drills crews to assure swift rescue.", "Drills crews to ensure swift rescue.", Wording, nil, anyVerb, "", ""},
		{"Marks the channel to enable safe passage.", "Marks the channel to prevent safe passage.", Substantive, nil, nil, "", ""},
		{"Supports safe passage of trawlers.", "Audits safe passage of trawlers.", Substantive, []Aspect{VerbChanged}, nil, "", ""},
		{"Marks the channel to support safe passage.", "Marks the channel to support swift passage.", Substantive, []Aspect{PurposeChanged}, nil, "", ""},
	},
	"means and end": {
		{"Uses sonar to find wrecks.", "Finds wrecks using sonar.", Wording, nil, anyVerb, "", ""},
		{"Applies splicing skills to repair hawsers.", "Repairs hawsers by applying splicing skills.", Wording, nil, anyVerb, "", ""},
		{"Plans voyages using tide tables.", "Uses tide tables to plan voyages.", Wording, nil, anyVerb, "", ""},
		{"Applies charts to plan voyages.", "Plans charts to apply voyages.", Substantive, anyVerb, nil, "", ""},
		{"Uses sonar to find wrecks.", "Finds wrecks.", Substantive, nil, nil, "", ""},
		{"Uses sonar to find wrecks.", "Raises wrecks using sonar.", Substantive, anyVerb, nil, "", ""},
		{"Uses sonar to find wrecks.", "Finds wrecks using divers.", Substantive, nil, nil, "", ""},
	},
	"verb in a new purpose": {
		{"Ensures that lamps are lit.", "Visits the piers to ensure that lamps are lit.", Substantive, []Aspect{VerbAdded, DutyAdded}, []Aspect{VerbRaised, VerbLowered, VerbChanged}, "", ""},
		{"Protects the moored boats.", "Checks fenders daily to protect the moored boats.", Substantive, []Aspect{VerbAdded, DutyAdded}, []Aspect{VerbChanged}, "", ""},
		{"Reviews the log to improve the night watch.", "Improves the night watch.", Substantive, []Aspect{VerbRemoved, DutyRemoved}, []Aspect{VerbChanged}, "", ""},
		{"Ensures that lamps are lit.", "Records that lamps are lit.", Substantive, []Aspect{VerbChanged}, nil, "", ""},
		{"Protects the moored boats.", "Counts the moored boats.", Substantive, []Aspect{VerbChanged}, nil, "", ""},
		{"Checks fenders to protect boats.", "Checks fenders to protect piers.", Substantive, []Aspect{PurposeChanged}, anyVerb, "", ""},
	},
	"direction": {
		{"Plans the refit of barges.", "Assists with planning the refit of barges.", Substantive, []Aspect{VerbLowered}, []Aspect{VerbRaised}, "asks for less", ""},
		{"Provides assistance in designing new hulls.", "Designs new hulls.", Substantive, []Aspect{VerbRaised}, []Aspect{VerbLowered}, "asks for more", ""},
		{"Gives support to pilots in planning night voyages.", "Plans night voyages.", Substantive, []Aspect{VerbRaised}, nil, "", ""},
		{"Ensures visiting yachts are moored.", "Visits yachts that are moored.", Substantive, anyVerb, upDown, "", ""},
		{"Designs new hulls for the fleet.", "Leads the design of new hulls for the fleet.", Substantive, []Aspect{VerbRaised}, nil, "", ""},
		{"Oversees the maintenance of the cranes.", "Contributes to the maintenance of the cranes.", Substantive, []Aspect{VerbLowered}, nil, "", ""},
		{"Develops moorings for barges.", "Creates moorings for barges.", "", nil, upDown, "", ""},
		{"Manages the cranes.", "Supports the cranes.", Substantive, []Aspect{VerbChanged}, upDown, "", ""},
		{"Supports users of the lock.", "Uses the lock.", Substantive, nil, upDown, "", ""},
		{"Is responsible for planning the refit of barges.", "Plans the refit of barges.", Wording, nil, anyVerb, "", ""},
		{"Leads drills for fire.", "Directs drills for fire.", "", nil, upDown, "", ""},
	},
	"light verbs": {
		{"Provides advice on hull repairs.", "Advises on hull repairs.", Wording, nil, anyVerb, "", ""},
		{"Carries out inspections of hulls.", "Inspects hulls.", Wording, nil, anyVerb, "", ""},
		{"Makes decisions on berths.", "Decides on berths.", Wording, nil, anyVerb, "", ""},
		{"Provides ropes for hull repairs.", "Advises on hull repairs.", Substantive, anyVerb, nil, "", ""},
		{"Makes oars for the crew.", "Decides on oars for the crew.", Substantive, anyVerb, nil, "", ""},
		{"Carries out inspections of hulls.", "Repairs hulls.", Substantive, anyVerb, nil, "", ""},
	},
	"nouns that look like verbs": {
		{"Sets rules for asset and records management.", "Sets rules for asset management.", Substantive, []Aspect{ItemRemoved, QualifierChanged}, anyVerb, "", ""},
		{"Trains crews in cargo and stores handling.", "Trains crews in cargo handling.", Substantive, nil, anyVerb, "", ""},
		{"Reports on quality and plans administration.", "Reports on quality administration.", Substantive, nil, anyVerb, "", ""},
		{"Reviews the berths and plans repairs for the yard.", "Reviews the berths.", Substantive, []Aspect{DutyRemoved, VerbRemoved}, nil, "", ""},
		{"Takes calls and records the answers.", "Takes calls.", Substantive, []Aspect{DutyRemoved, VerbRemoved}, nil, "", ""},
		{"Counts crates, and stores them by size.", "Counts crates.", Substantive, []Aspect{DutyRemoved, VerbRemoved}, nil, "", ""},
	},
	"rows": {
		{"Helps with testing and improving mooring lines.", "Helps with coiling, testing and improving mooring lines.", Substantive, []Aspect{ItemAdded, VerbAdded, DutyAdded}, []Aspect{QualifierChanged}, "", ""},
		{"Chooses hull methods and tools.", "Chooses hull and keel methods and tools.", Substantive, []Aspect{ItemAdded, QualifierChanged}, nil, "", ""},
		{"Teaches rowing and sailing.", "Teaches rowing, diving and sailing.", Substantive, []Aspect{ItemAdded}, []Aspect{QualifierChanged}, "", ""},
		{"Inspects the chains.", "Inspects the chains, anchors and buoys.", Substantive, []Aspect{ItemAdded}, nil, "", ""},
		{"Keeps rules for cargo and stores management.", "Keeps rules for cargo and stores.", Substantive, nil, anyVerb, "", ""},
		{"Advises on hull matters.", "Advises on hulls.", Wording, nil, nil, "", ""},
		{"Keeps ropes dry.", "Keeps spare ropes dry.", Substantive, []Aspect{QualifierChanged}, anyItem, "", "list"},
		{"Reports on damage.", "Reports on damage at night.", Substantive, []Aspect{QualifierChanged}, anyItem, "", "list"},
		{"Inspects the boats that leave.", "Inspects the boats that leave, where appropriate.", Substantive, []Aspect{QualifierChanged}, anyItem, "where appropriate", "list"},
	},
	"members that changed places": {
		{"Studies wind science and weather.", "Studies wind weather and wind science.", "", nil, append(anyItem, QualifierChanged), "", ""},
		{"Repairs hull planks and ribs.", "Repairs hull ribs and hull planks.", "", nil, append(anyItem, QualifierChanged), "", ""},
		{"Sells fish and crabs.", "Sells crabs and fish.", "", nil, append(anyItem, QualifierChanged), "", ""},
		{"Repairs hull planks and ribs.", "Repairs hull ribs, planks and keels.", Substantive, anyItem, nil, "keels", ""},
		{"Repairs hull planks and ribs.", "Repairs hull ribs.", Substantive, anyItem, nil, "planks", ""},
		{"Studies wind science and weather.", "Studies wind science and tides.", Substantive, nil, nil, "", ""},
	},
	"verbs of a row": {
		{"Manages and monitors contracts and the plan.", "Develops and manages a plan for contracts.", Substantive, []Aspect{VerbAdded, DutyAdded, VerbChanged}, upDown, "", ""},
		{"Selects and adapts methods.", "Reviews, selects and adapts methods.", Substantive, []Aspect{VerbAdded}, []Aspect{VerbChanged}, "", ""},
		{"Plans, builds and tests boats.", "Builds and tests boats.", Substantive, []Aspect{VerbRemoved}, []Aspect{VerbChanged}, "", ""},
		{"Plans and builds boats.", "Plans and sells boats.", Substantive, []Aspect{VerbChanged}, nil, "", ""},
		{"Plans boats and builds piers.", "Plans boats and repairs piers.", Substantive, []Aspect{VerbChanged}, nil, "", ""},
		{"Communicates the layout to others.", "Communicates and explain the layout to others.", Substantive, anyDuty, anyItem, "", ""},
	},
	"compounds": {
		{"Finds planks for in-depth inspection.", "Finds planks for inspection.", Substantive, []Aspect{QualifierChanged}, nil, `"in-depth"`, ""},
		{"Keeps on-site stores.", "Keeps off-site stores.", Substantive, nil, nil, `"on-site"`, ""},
		{"Plans long-term repairs.", "Plans short-term repairs.", Substantive, nil, nil, `"short-term"`, ""},
		{"Plans long-term repairs.", "Plans long term repairs.", Editorial, nil, nil, "", ""},
		{"Keeps the decision-making log.", "Keeps the decision making log.", Editorial, nil, nil, "", ""},
		{"Manages the whole vessel life cycle for owners.", "Manages the whole vessel lifecycle for owners and crews.", Substantive, anyItem, nil, "crews", "life"},
	},
	"participial prepositions": {
		{"Splices ropes following yard rules.", "Splices ropes according to yard rules.", Wording, nil, nil, "", ""},
		{"Files reports concerning wrecks.", "Files reports about wrecks.", Wording, nil, nil, "", ""},
		{"Acts in compliance with the bylaws.", "Acts in accordance with the bylaws.", Wording, nil, nil, "", ""},
		{"Splices ropes following yard rules.", "Splices ropes following harbour rules.", Substantive, nil, nil, "", ""},
		{"Splices ropes following yard rules.", "Splices ropes.", Substantive, []Aspect{QualifierChanged}, nil, "", ""},
		{"Splices ropes following yard rules.", "Splices ropes breaking yard rules.", Substantive, nil, nil, "", ""},
	},
	"capitals": {
		{"Keeps the IT cabinets dry.", "Keeps the cabinets dry.", Substantive, []Aspect{QualifierChanged, ItemRemoved}, nil, "IT", ""},
		{"Audits US ports.", "Audits ports.", Substantive, nil, nil, "US", ""},
		{"Reviews IT and port services.", "Reviews port services.", Substantive, nil, nil, "IT", ""},
		{"Keeps it dry.", "Keeps the dry.", Wording, nil, nil, "", ""},
		{"Tells us about ports.", "Tells about ports.", Wording, nil, nil, "", ""},
		{"KEEPS IT DRY.", "KEEPS DRY.", Wording, nil, nil, "", ""},
	},
	"fitting words": {
		{"Gives effective briefings to crews.", "Gives briefings to crews.", Wording, nil, nil, "", ""},
		{"Collects the needed tools.", "Collects the tools.", Wording, nil, nil, "", ""},
		{"Informs relevant owners.", "Informs owners.", Wording, nil, nil, "", ""},
		{"Gives swift briefings to crews.", "Gives briefings to crews.", Substantive, nil, nil, "", ""},
		{"Ensures that the pumps are effective.", "Ensures that the pumps are painted.", Substantive, nil, nil, "", ""},
		{"Informs owners where relevant.", "Informs owners.", Substantive, nil, nil, "", ""},
	},
	"one word for another": {
		{"Writes plans for salvage law.", "Writes plans for cargo law.", Substantive, nil, nil, "", ""},
		{"Trains divers.", "Trains pilots.", Substantive, nil, nil, "", ""},
		{"Keeps tide tables.", "Keeps price tables.", Substantive, nil, nil, "", ""},
		{"Solves problems of crews.", "Solves issues of crews.", Wording, nil, nil, "", ""},
		{"Speaks to the whole crew.", "Speaks to the entire crew.", Wording, nil, nil, "", ""},
		{"Speaks to the whole crew.", "Speaks to the night crew.", Substantive, nil, nil, "", ""},
	},
	"quantities": {
		{"Oversees repairs over a wide range of trades.", "Oversees repairs across diverse trades.", Wording, nil, nil, "", ""},
		{"Serves a variety of owners.", "Serves various owners.", Wording, nil, nil, "", ""},
		{"Handles numerous cargoes.", "Handles a broad range of cargoes.", Wording, nil, nil, "", ""},
		{"Handles a narrow range of cargoes.", "Handles a wide range of cargoes.", Substantive, nil, nil, "", ""},
		{"Serves a variety of owners.", "Serves one owner.", Substantive, nil, nil, "", ""},
		{"Handles diverse cargoes.", "Handles frozen cargoes.", Substantive, nil, nil, "", ""},
	},
	"may and conditions": {
		{"May contribute to hiring.", "Contributes to hiring, when required.", Wording, nil, anyVerb, "", ""},
		{"May inspect boats.", "Inspects boats, where necessary.", Wording, nil, anyVerb, "", ""},
		{"Inspects boats, as needed.", "May inspect boats.", Wording, nil, anyVerb, "", ""},
		{"May inspect boats.", "Inspects boats.", Substantive, []Aspect{QualifierChanged}, nil, `"may"`, ""},
		{"Inspects boats.", "Inspects boats, when required.", Substantive, []Aspect{QualifierChanged}, nil, "when required", ""},
		{"May inspect boats.", "Must inspect boats, when required.", Substantive, []Aspect{QualifierChanged}, nil, "must", ""},
	},
	"spelling": {
		{"Promotes crew-centred design.", "Promotes crew-centered design.", Editorial, nil, nil, "", ""},
		{"Manages the data centre.", "Manages the data center.", Editorial, nil, nil, "", ""},
		{"Reads metred charts of the harbour.", "Reads metered charts of the harbor.", Editorial, nil, nil, "", ""},
		{"Explains variances. Analyzes tides.", "Explains variances. analyzes tides.", Editorial, nil, nil, "", ""},
		{"Promotes crew-centred design.", "Promotes pier-centred design.", Substantive, nil, nil, "", ""},
		{"Manages the data centre.", "Manages the data enterprise.", Substantive, nil, nil, "", ""},
	},
	"verbs hidden by a noun": {
		{"Provides rope craft to enable the proper application of rules.", "Applies rope craft to mend the moorings.", Substantive, anyVerb, nil, "", ""},
		{"Keeps the log for the inspection of boats.", "Inspects the log for boats.", Substantive, anyVerb, nil, "", ""},
		{"Follows the plan of management.", "Manages the plan.", Substantive, anyVerb, nil, "", ""},
	},
}

func TestKinds(t *testing.T) {
	e := &framework.Edition{Skills: []framework.Skill{{Levels: []framework.Level{{}}}}}
	statements := &e.Skills[0].Levels[0].Statements
	for _, cases := range kindCases {
		for _, test := range cases {
			*statements = append(*statements, framework.Statement{Text: test.old}, framework.Statement{Text: test.new})
		}
	}
	l := newLexicon(learnVerbs(e))
	for kind, cases := range kindCases {
		for _, test := range cases {
			o, n := l.sentence(test.old), l.sentence(test.new)
			es := redline(o, n)
			v := l.classify(o, n, surroundings{level: true}, es)
			found := func(as []Aspect) bool {
				return slices.ContainsFunc(as, func(a Aspect) bool { return slices.Contains(v.aspects, a) })
			}
			if test.class != "" && v.class != test.class || len(test.has) > 0 && !found(test.has) || found(test.lacks) ||
				!strings.Contains(v.reason, test.says) || test.unsaid != "" && strings.Contains(v.reason, test.unsaid) {
				t.Errorf("%s: %s\n got %s %q (%s)\nwant %s %q, not %q, %q", kind, mark(spans(es)), v.class, v.aspects, v.reason, test.class, test.has, test.lacks, test.says)
			}
		}
	}
}
