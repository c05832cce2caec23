package source

// Limits of a workbook: a file of a few kilobytes can unpack to gigabytes, and
// every tag takes memory.
const (
	maxUnpacked = 128 << 20
	maxRatio    = 100     // unpacked bytes to packed ones; texts reach 10
	freeBytes   = 8 << 20 // that may be unpacked at any ratio
	maxTags     = 4 << 20
	maxParts    = 10_000
	maxAttrs    = 1 << 12 // of one tag
)
