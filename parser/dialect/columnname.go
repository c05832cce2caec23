package dialect

// String is what dialect files call the kind; "" for none.
func (k ColumnKind) String() string {
	for name, kind := range columnKinds {
		if kind == k {
			return name
		}
	}
	return ""
}
