package dialect

import (
	"fmt"
	"slices"
	"strings"
)

// Mapping says what the values of a source mean that is a tree: JSON, YAML, TOML,
// the fields before a page, or a workbook whose sheets are lists of rows.
//
// Values are named by paths of JSONPath (RFC 9535), of which a leading "$." may be
// left out: "topics[*]", "$..uri", "items[?@.type == 'role']". Those of an item
// begin at the item. "." is the item itself, "key()" the key under which it
// stands. Several paths with " | " between them are tried from left to right.
type Mapping struct {
	// Match are paths all of which a source has that the mapping is for.
	Match []string `yaml:"match"`
	// Root is where the other paths begin, if not at the source's outermost value.
	Root string `yaml:"root"`
	// Framework, Edition, Language and Status are paths of what the source says of
	// itself.
	Framework string `yaml:"framework"`
	Edition   string `yaml:"edition"`
	Language  string `yaml:"language"`
	Status    string `yaml:"status"`
	// Items are the things that the source has: skills, their levels, ...
	Items []ItemMapping `yaml:"items"`
	// Links say which items stand below which, where the tree does not.
	Links []LinkMapping `yaml:"links"`
	// LevelKinds are the kinds of items that are levels of the item above them.
	LevelKinds []string `yaml:"levelKinds"`
	// Matter are paths of texts about the framework as a whole.
	Matter []string `yaml:"matter"`
	// Furniture are paths of values that are no text: addresses, times, numbers.
	Furniture []string `yaml:"furniture"`
}

// ItemMapping says where things of one sort stand, what they are, and what their
// values mean. All but Is, List, Refers and Section are paths.
type ItemMapping struct {
	// Path is where they stand: from the root or, of items in an item, from that.
	Path string `yaml:"path"`
	// Is says what they are: "category", "skill", "level", "statement", "section",
	// "guidance", "nothing", or "item" where that shows by what stands above and below.
	Is string `yaml:"is"`
	// List is a name for the list, by which others refer to it.
	List string `yaml:"list"`
	// Refers names the list in which the things are of which only the ids stand
	// here.
	Refers string `yaml:"refers"`
	// Section is the title of the section that statements below a skill stand in.
	Section string `yaml:"section"`

	ID          string `yaml:"id"`
	Handle      string `yaml:"handle"` // by which links name the item, where that is not its id
	Code        string `yaml:"code"`
	Name        string `yaml:"name"`
	Text        string `yaml:"text"` // of a level or a statement; unless said, the item itself
	Description string `yaml:"description"`
	Guidance    string `yaml:"guidance"`
	Category    string `yaml:"category"`
	Level       string `yaml:"level"`     // the number or the label of a level
	Label       string `yaml:"label"`     // what a level is called besides its number
	Paragraph   string `yaml:"paragraph"` // the number of the paragraph that a statement stands in
	Declared    string `yaml:"declared"`  // the levels that a skill defines
	Status      string `yaml:"status"`
	Keywords    string `yaml:"keywords"`
	Kind        string `yaml:"kind"`     // the publisher's word for what the item is
	Order       string `yaml:"order"`    // the number by which items are sorted
	Parents     string `yaml:"parents"`  // ids of the items that this one stands below
	Children    string `yaml:"children"` // ids of the items that stand below this one
	Outline     string `yaml:"outline"`  // the number of the item in an outline: 1.2.1 stands below 1.2

	// Sections are values that are sections of a skill by their titles.
	Sections []SectionMapping `yaml:"sections"`
	// Items are what stands in these.
	Items []ItemMapping `yaml:"items"`
}

// SectionMapping says which value is a section of a skill.
type SectionMapping struct {
	Title string `yaml:"title"`
	Path  string `yaml:"path"`
}

// LinkMapping says where links between items stand: that one stands below another
// or, where Relation is a path, that the two have to do with each other.
type LinkMapping struct {
	Path     string `yaml:"path"`
	Parent   string `yaml:"parent"`
	Child    string `yaml:"child"`
	Order    string `yaml:"order"`
	Relation string `yaml:"relation"` // what they have to do with each other
	From     string `yaml:"from"`     // ids of the two
	To       string `yaml:"to"`
}

// ItemKind says what the items of a list are.
type ItemKind int

// The kinds of items.
const (
	AnyItem ItemKind = iota // told by what stands above and below
	CategoryItem
	SkillItem
	LevelItem
	StatementItem
	SectionItem
	GuidanceItem
	NoItem
)

var itemKinds = map[string]ItemKind{
	"item": AnyItem, "category": CategoryItem, "skill": SkillItem, "level": LevelItem,
	"statement": StatementItem, "section": SectionItem, "guidance": GuidanceItem, "nothing": NoItem,
}

// Map is a mapping made ready.
type Map struct {
	Match                                []*Path
	Root                                 *Path
	Framework, Edition, Language, Status *Path
	Items                                []*Items
	Links                                []*Link
	Matter, Furniture                    []*Path
	levelKinds                           Set
}

// IsLevelKind reports that items of a kind are levels of what stands above them.
func (m *Map) IsLevelKind(kind string) bool { return m.levelKinds[strings.ToLower(kind)] }

// Items is a list of items made ready. A path that was not said is nil.
type Items struct {
	Path, ID, Handle, Code, Name, Text, Description, Guidance, Category, Level, Declared *Path
	Label, Paragraph                                                                     *Path
	Status, Keywords, Kind, Order, Parents, Children, Outline                            *Path
	Is                                                                                   ItemKind
	List, Refers, Section                                                                string
	Sections                                                                             []NamedPath
	Items                                                                                []*Items
}

// NamedPath is the path of a section.
type NamedPath struct {
	Title string
	Path  *Path
}

// Link is where links stand, made ready.
type Link struct{ Path, Parent, Child, Order, Relation, From, To *Path }

// pathCompiler makes paths ready, and keeps the first error with its key.
type pathCompiler struct{ err error }

func (c *pathCompiler) path(key, text string) *Path {
	if text == "" || c.err != nil {
		return nil
	}
	p, err := compilePath(text)
	if err != nil {
		c.err = &keyError{key, err.Error()}
	}
	return p
}

func (c *pathCompiler) paths(key string, texts []string) (out []*Path) {
	for i, text := range texts {
		out = append(out, c.path(fmt.Sprintf("%s[%d]", key, i), text))
	}
	return out
}

// compileMapping makes the mapping of a dialect ready.
func (g *Grammar) compileMapping() error {
	m := g.Dialect.Mapping
	if m == nil {
		return nil
	}
	var c pathCompiler
	g.Map = &Map{
		Match: c.paths("mapping.match", m.Match), Root: c.path("mapping.root", m.Root),
		Framework: c.path("mapping.framework", m.Framework), Edition: c.path("mapping.edition", m.Edition),
		Language: c.path("mapping.language", m.Language), Status: c.path("mapping.status", m.Status),
		Items: c.items("mapping.items", m.Items), Matter: c.paths("mapping.matter", m.Matter),
		Furniture: c.paths("mapping.furniture", m.Furniture), levelKinds: Set{},
	}
	for _, kind := range m.LevelKinds {
		g.Map.levelKinds[strings.ToLower(kind)] = true
	}
	for i, l := range m.Links {
		key := fmt.Sprintf("mapping.links[%d].", i)
		g.Map.Links = append(g.Map.Links, &Link{
			Path: c.path(key+"path", l.Path), Parent: c.path(key+"parent", l.Parent), Child: c.path(key+"child", l.Child),
			Order: c.path(key+"order", l.Order), Relation: c.path(key+"relation", l.Relation), From: c.path(key+"from", l.From), To: c.path(key+"to", l.To),
		})
	}
	if c.err == nil && len(m.Items) == 0 {
		return &keyError{"mapping", "a mapping needs items; expected a list such as \"items: [{path: 'skills[*]', is: skill, name: title}]\""}
	}
	return c.err
}

func (c *pathCompiler) items(key string, all []ItemMapping) (out []*Items) {
	for i := range all {
		out = append(out, c.item(fmt.Sprintf("%s[%d]", key, i), &all[i]))
	}
	return out
}

// item makes the mapping of one list of items ready.
func (c *pathCompiler) item(key string, m *ItemMapping) *Items {
	kind, ok := itemKinds[m.Is]
	switch {
	case c.err != nil:
		return nil
	case m.Path == "":
		c.err = &keyError{key, "the items need a path; expected one such as 'skills[*]'"}
	case !ok && m.Refers == "":
		c.err = &keyError{key + ".is", fmt.Sprintf("%q is not known; expected one of %s", m.Is, strings.Join(sortedKeys(itemKinds), ", "))}
	}
	key += "."
	items := &Items{
		Path: c.path(key+"path", m.Path), ID: c.path(key+"id", m.ID), Code: c.path(key+"code", m.Code), Name: c.path(key+"name", m.Name),
		Text: c.path(key+"text", m.Text), Description: c.path(key+"description", m.Description), Guidance: c.path(key+"guidance", m.Guidance),
		Category: c.path(key+"category", m.Category), Level: c.path(key+"level", m.Level), Declared: c.path(key+"declared", m.Declared),
		Status: c.path(key+"status", m.Status), Keywords: c.path(key+"keywords", m.Keywords), Kind: c.path(key+"kind", m.Kind),
		Order: c.path(key+"order", m.Order), Parents: c.path(key+"parents", m.Parents), Children: c.path(key+"children", m.Children),
		Outline: c.path(key+"outline", m.Outline), Handle: c.path(key+"handle", m.Handle), Label: c.path(key+"label", m.Label),
		Paragraph: c.path(key+"paragraph", m.Paragraph),
		Is:        kind, List: m.List, Refers: m.Refers, Section: m.Section,
	}
	for i, s := range m.Sections {
		items.Sections = append(items.Sections, NamedPath{s.Title, c.path(fmt.Sprintf("%ssections[%d].path", key, i), s.Path)})
	}
	items.Items = c.items(key+"items", m.Items)
	return items
}

// Has reports that the items, or those in them, are of a kind.
func (i *Items) Has(kind ItemKind) bool {
	return i.Is == kind || slices.ContainsFunc(i.Items, func(in *Items) bool { return in.Has(kind) })
}
