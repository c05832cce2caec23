package lineage

// node is a skill of an edition.
type node struct {
	edition int
	id      string
}

// before is the skill that one was in the edition before.
func (l *Line) before(n node) (node, bool) {
	if n.edition == 0 {
		return node{}, false
	}
	s, ok := l.neighbours(n.edition - 1).origins[n.id]
	return node{n.edition - 1, s.Old}, ok
}

// after is what a skill is in the next edition.
func (l *Line) after(n node) (node, bool) {
	if n.edition == l.last() {
		return node{}, false
	}
	s, ok := l.neighbours(n.edition).heirs[n.id]
	return node{n.edition + 1, s.New}, ok
}

// thread lists what a skill is in every edition that has it, in order.
func (l *Line) thread(n node) ([]node, error) {
	for {
		m, ok := l.before(n)
		if !ok {
			var err error
			if m, ok, err = l.lost(n); err != nil {
				return nil, err
			}
		}
		if !ok {
			break
		}
		n = m
	}
	thread := []node{n}
	for {
		m, ok := l.after(n)
		if !ok {
			var err error
			if m, ok, err = l.found(n); err != nil {
				return nil, err
			}
		}
		if !ok {
			return thread, nil
		}
		thread, n = append(thread, m), m
	}
}

// found is the skill that one which ended is again in a later edition, after a
// gap.
func (l *Line) found(n node) (node, bool, error) {
	for j := n.edition + 2; j <= l.last(); j++ {
		made, err := l.leap(n.edition, j)
		if err != nil {
			return node{}, false, err
		}
		if s, ok := made.heirs[n.id]; ok && made.isOne(s.Old) {
			m := node{j, s.New}
			if _, has := l.before(m); !has {
				return m, true, nil
			}
		}
	}
	return node{}, false, nil
}

// lost is the skill of an earlier edition that one which came is again.
func (l *Line) lost(n node) (node, bool, error) {
	for i := n.edition - 2; i >= 0; i-- {
		made, err := l.leap(i, n.edition)
		if err != nil {
			return node{}, false, err
		}
		if s, ok := made.origins[n.id]; ok && made.isOne(s.Old) {
			m := node{i, s.Old}
			if _, has := l.after(m); !has {
				return m, true, nil
			}
		}
	}
	return node{}, false, nil
}
