//go:build !unix && !windows

package guard

import "time"

// Where processes cannot be started there are no workers to watch.

func used() time.Duration { return 0 }

func limitCPU(time.Duration) {}
