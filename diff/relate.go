package diff

// relate looks for what the pairs do not explain in other skills.
func (j *job) relate(told mapping) {
}
