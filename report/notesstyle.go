package report

// Detail says how far release notes go.
type Detail string

// The details of release notes.
const (
	DetailFull    Detail = "full"    // all changes, skill by skill
	DetailSkills  Detail = "skills"  // a sentence for each skill
	DetailSummary Detail = "summary" // the first page alone
)

// Sort is the order of the skills in release notes.
type Sort string

// The orders of skills.
const (
	SortName Sort = "name"
	SortCode Sort = "code"
	SortSize Sort = "size" // the most changed first
)

// GroupBy is what stands above the skills in release notes.
type GroupBy string

// The groups of skills.
const (
	GroupCategory GroupBy = "category"
	GroupSize     GroupBy = "size" // new, retired, then by how much changed
	GroupNone     GroupBy = "none"
)

// The values of the three, the standard one first.
var (
	Details  = []Detail{DetailFull, DetailSkills, DetailSummary}
	Sorts    = []Sort{SortName, SortCode, SortSize}
	GroupBys = []GroupBy{GroupCategory, GroupSize, GroupNone}
)
