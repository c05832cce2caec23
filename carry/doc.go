// Package carry says whether an assessment that was made against the text of one
// edition may stand under the next.
//
// People are assessed at a level of a skill. [Judge] goes through the levels of
// the old edition and says of each where it is in the new one, and whether an
// assessment against it carries over, carries over with a note, has to be made
// again, or is of something that is no longer defined. It reads what a
// comparison found and compares nothing itself.
//
// A verdict is a sum of causes. [Causes] is the one table of them: what each is,
// and what it means for an assessment. Every change of a level, and of what holds
// for all levels of its skill, is one cause or several; the gravest decides. An
// organisation that is stricter, or less strict, gives other verdicts to causes
// ([Rules]).
//
// The thought behind the table: an assessment says that somebody does what the
// old text asks. It stands as long as the new text asks no more than that. What
// the new text asks less leaves it standing, with a note; what it asks more is a
// note as long as it is little, and a new assessment where it is a third of the
// level or more. What was not read for certain is not judged.
package carry
