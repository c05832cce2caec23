//go:build !linux || !(amd64 || arm64)

package pace

// block is how much memory [makeRoom] has mapped at once.
const block = 64 << 20

// begin and makeRoom do nothing: other systems are not asked for large pages.
func begin() {}

func makeRoom(int) {}
