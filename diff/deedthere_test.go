package diff

import (
	"slices"
	"testing"

	"compdiff/framework"
)

// TestDeedThere holds of which duties that their level has no longer another text is told to have the deed, and of
// which it is not.
func TestDeedThere(t *testing.T) {
	const (
		stays = "Feeds the geese at dawn."
		weirs = "Oils the paddles of the upper weir."
	)
	keeper := func(four []string, five []string, notes ...string) *framework.Edition {
		return &framework.Edition{Skills: []framework.Skill{withGuidance(about("WEIR", "Weir keeping", "The keeping of the weir.", level(4, append(four, stays)...), level(5, append(five, weirs, "Paints gauges white each spring.", "Burns rotten beams.", "Counts swans.", "Rings bells in fog.", "Sells hay to carters.", "Draws maps of reaches.", "Bakes bricks for piers.", "Hires divers each autumn.", "Names new canals.")...)), notes...)}}
	}
	for _, test := range []struct {
		name     string
		old, new *framework.Edition
		told     bool
	}{
		{"verb of one family, one thing, in a text that is another one's",
			keeper([]string{"Allots berths and/or loads of hay, down to foddering berths.", "Delegates berths where fit.", "Allocates chores and/or sacks of meal, down to milling chores."}, nil),
			keeper([]string{"Settles and delegates tithes and barn chores to lads or bands, down to dairy rounds where fit."}, nil), true},
		{"another thing", keeper([]string{"Allocates chores and/or sacks of meal, down to milling chores."}, nil),
			keeper([]string{"Settles and delegates tithes and barn rents to lads or bands, down to dairy rounds where fit."}, nil), false},
		{"two things of a neighbouring level", keeper([]string{"Provides shelter and broth as bid, in line with the rank of pilgrims."}, []string{"Provides night shelter and broth to lodgers."}),
			keeper(nil, []string{"Provides night shelter and broth to lodgers."}), true},
		{"one thing of a neighbouring level", keeper([]string{"Provides shelter and maps as bid, in line with the rank of pilgrims."}, []string{"Provides night shelter and broth to lodgers."}),
			keeper(nil, []string{"Provides night shelter and broth to lodgers."}), false},
		{"its deed in the guidance", keeper([]string{"Corrects leaks, calling on old millers and hired hands."}, nil),
			keeper(nil, nil, "sounding of beams and posts, resolution of leaks, and writing of tallies"), true},
		{"what is performed in the guidance", keeper([]string{"Conducts tests of beams and/or posts using lent mallets and old lore."}, nil),
			keeper(nil, nil, "testing of beams and posts, caulking of leaks, and writing of tallies"), true},
		{"another deed", keeper([]string{"Corrects leaks, calling on old millers and hired hands."}, nil),
			keeper(nil, nil, "sounding of beams and posts, hiding of leaks, and writing of tallies"), false},
		{"its thing is the skill's name", keeper([]string{"Corrects weirs, calling on old millers and hired hands."}, nil),
			keeper(nil, nil, "sounding of beams and posts, resolution of weirs, and writing of tallies"), false},
		{"most of what a unit says before a dash", keeper([]string{"Grasps the kinds of floats on sale and speaks for barter, heeding key weights and colours of sundry hooks and keeping true tallies of luck."}, nil),
			keeper(nil, nil, "judging sundry hooks and floats, and their weights, colours and luck — those of bone and horn as well"), true},
		{"three words on one topic", keeper([]string{"Praises the merits of drying all wet ropes during weir work."}, nil),
			keeper([]string{"Leads songs to make wet nets part of weir work."}, nil), true},
	} {
		told := slices.ContainsFunc(Compare(test.old, test.new).Changes, func(c Change) bool {
			return c.Rule == "statement-removed" && len(c.Evidence) > 0
		})
		if told != test.told {
			t.Errorf("%s: told %v, want %v", test.name, told, test.told)
			for _, c := range Compare(test.old, test.new).Changes {
				t.Log(c.Rule, c.Old, c.New, c.Evidence)
			}
		}
	}
}

// TestSaidElsewhere holds which duties of which nothing is known are told to stand in a statement of another skill
// with more around them.
func TestSaidElsewhere(t *testing.T) {
	rest := []framework.Skill{
		about("COOK", "Cooking", "Making meals.", level(4, "Peels turnips for the soup.")),
		about("SAIL", "Sail making", "Sewing sails.", level(4, "Sews canvas with waxed twine.")),
	}
	for _, test := range []struct {
		name, duty, there string
		told              bool
	}{
		{"whole, with more before it", "Gives fair warning and opens timely passage of barges.", "Hears pleas from skippers and pilots in the toll house, gives fair warning and opens timely passage of barges.", true},
		{"what is asked for first", "Weighs the worth of salted or smoked catches by the pence paid at three fairs.", "Uses scales to weigh and raise the worth of salted or smoked catches.", true},
		{"in another order", "Gives shelter and broth as bid, in line with pilgrims.", "Gives broth and sings hymns to shelter pilgrims who keep watch over bridges.", false},
		{"its own topic there", "Keeps good terms with millers in all matters of weirs.", "Keeps good terms with millers in all matters of mooring weirs.", false},
		{"most of it is another thing", "Gives fair warning and bars stolen carts of hay and oats.", "Hears pleas from skippers, gives fair warning and opens timely passage of barges.", false},
	} {
		old := &framework.Edition{Skills: slices.Concat([]framework.Skill{about("WEIR", "Weir keeping", "The keeping of the weir.", level(4, test.duty, "Feeds the geese.")), about("MOOR", "Mooring", "Tying boats.", level(4, "Splices hawsers."))}, rest)}
		now := &framework.Edition{Skills: slices.Concat([]framework.Skill{about("WEIR", "Weir keeping", "The keeping of the weir.", level(4, "Feeds the geese.")), about("MOOR", "Mooring", "Tying boats.", level(4, "Splices hawsers.", test.there))}, rest)}
		for way, log := range []*Changelog{Compare(old, now), Compare(now, old)} {
			told := slices.ContainsFunc(log.Changes, func(c Change) bool {
				return c.Skill == "WEIR" && (c.Rule == "statement-removed" || c.Rule == "statement-added") && len(c.Evidence) > 0
			})
			if told != test.told {
				t.Errorf("%s, way %d: told %v, want %v", test.name, way, told, test.told)
			}
		}
	}
}

// TestRivalSources holds that a text which two skills had word for word tells of both, and that what else the new
// skill has of them, half alike, decides which comes first.
func TestRivalSources(t *testing.T) {
	const both = "Manages the worth and fitness of the work that is done and brings profit to the guild."
	old := &framework.Edition{Skills: []framework.Skill{
		about("BOAT", "Boat building", "Building boats.", level(7, "Orders oak for keels.", both)),
		about("GUIL", "Guild craft growth", "Growing crafts.", level(6, "Plans and manages the judging or ranking of guild crafts."), level(7, "Stands for and leads guild craft growth at the highest table.", both)),
	}}
	now := &framework.Edition{Skills: []framework.Skill{
		about("BOAT", "Boat building", "Building boats.", level(7, "Orders oak for keels.")),
		old.Skills[1],
		about("LOCK", "Lock and sluice lore", "Lore of locks.", level(6, "Plans and manages the judging or ranking of lock and sluice lore."), level(7, "Stands for and leads lock and sluice lore at the highest table.", "Oversees the worth of the work that is done and brings profit to the guild.", "Carves gauges.", "Casts bronze cogs.", "Names new canals.", "Sells old gates.", "Crowns keepers.", "Burns rotten beams.", "Draws maps.", "Hires divers.", "Tolls bells.", "Bakes bricks.", "Blesses barges.")),
	}}
	for _, c := range Compare(old, now).Changes {
		if c.Rule != "skill-added" {
			continue
		}
		var skills []string
		for _, s := range c.Suggestions {
			skills = append(skills, s.Skill)
		}
		if !slices.Equal(skills, []string{"GUIL", "BOAT"}) {
			t.Errorf("it may come from %v", skills)
			for _, c := range Compare(old, now).Changes {
				t.Log(c.Rule, c.Skill, c.Suggestions, c.Evidence)
			}
		}
		return
	}
	t.Error("no skill came")
}
