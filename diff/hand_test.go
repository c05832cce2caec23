package diff

import (
	"math/rand/v2"
	"testing"
)

// TestRoom holds that no two texts at hand have the same room, that later skills get the room
// of earlier ones, and that there is enough for the longest text.
func TestRoom(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	var h hand
	most := 0
	for skill := range 200 {
		h.forget()
		var kept [][]token
		for n := range int32(r.IntN(12)) {
			room := h.room(r.IntN(2 * roomOfTokens))
			for i := range room {
				room[i].number = n
			}
			kept = append(kept, room)
		}
		for n, room := range kept {
			for _, tok := range room {
				if tok.number != int32(n) {
					t.Fatalf("skill %d: the room of text %d is that of text %d as well", skill, n, tok.number)
				}
			}
		}
		most = max(most, len(h.filled)+len(h.free))
	}
	if most > 24 {
		t.Errorf("room is made for %d pieces of text, and not used again", most)
	}
}
