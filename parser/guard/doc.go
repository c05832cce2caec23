// Package guard lets a library read bytes of strangers in a process of its own.
//
// A file can make a library run for ever, take all memory or end the process,
// in ways that no check of ours can foresee. So the program starts itself again
// as a worker, which does one [Job] and ends:
//
//	program                              worker, the same program
//	Job.Run --- standard input: the request, then the bytes ---> Worker
//	        <-- standard output: the answer -------------------- Job.Do
//	        --- standard input stays open: the parent lives --->
//
// A program that has jobs calls [Worker] with all of them first thing in main.
// What makes a process a worker is its one argument, which no user types and
// which no environment can set.
//
// # What stops a worker
//
//   - It took more processor time or memory than its [Limits]. No clock on the
//     wall is asked: a good file comes out the same on a busy machine.
//   - Its stack grew beyond all measure, which is how endless recursion ends.
//   - Its parent ended, however that came about. The parent holds the other end
//     of the worker's standard input, which closes then.
//   - The context of Run is done.
//   - All workers of the run took what they may together, where the program
//     bounds that: see [Bound].
//
// All are told as [Stopped], which says why, but for a parent that
// ended and a context that is done. Limits that stop
// at the same place on every machine, such as how many operators a page may
// have, are the job's own: a worker's limits only catch what these miss.
package guard
