package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// repository is a git repository that a test makes, and works in.
type repository struct {
	t   *testing.T
	dir string
}

// newRepository makes an empty one, and makes it the working folder.
func newRepository(t *testing.T) repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git program")
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", dir)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	for _, who := range []string{"AUTHOR", "COMMITTER"} {
		t.Setenv("GIT_"+who+"_NAME", "Test")
		t.Setenv("GIT_"+who+"_EMAIL", "test@example.invalid")
	}
	r := repository{t, filepath.Join(dir, "repo")}
	if err := os.Mkdir(r.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Chdir(r.dir)
	r.git("init", "-q", "-b", "main")
	return r
}

func (r repository) git(args ...string) {
	r.t.Helper()
	if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
		r.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func (r repository) commit() {
	r.t.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "--allow-empty", "-m", "one more")
}

func (r repository) write(name, text string) {
	r.t.Helper()
	err := os.MkdirAll(filepath.Dir(name), 0o755)
	if err == nil {
		err = os.WriteFile(name, []byte(text), 0o644)
	}
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r repository) link(name, target string) {
	r.t.Helper()
	err := os.MkdirAll(filepath.Dir(name), 0o755)
	if err == nil {
		err = os.Symlink(target, name)
	}
	if err != nil {
		r.t.Skip(err)
	}
}

// skillText is the text of a skill with a code of its own.
func skillText(code string) string {
	return fmt.Sprintf("Hedging %s\nHedging with the tools of %s.\n\nLevel 2\nLays a hedge of %s.\n", code, code, code)
}

// ran is what a command line made: its exit code and both of its outputs.
func ran(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(args, strings.NewReader(""), &out, &err)
	return code, out.String(), err.String()
}

// asRead is what a source was read as, with its files named from the folder
// given.
func (r repository) asRead(source string) string {
	r.t.Helper()
	code, stdout, stderr := ran("parse", source, "--format", "json")
	if code != exitFine {
		r.t.Fatalf("parse %s: exit code %d: %s", source, code, stderr)
	}
	return regexp.MustCompile(`"((HEAD|main~0)?:\.?/?)([^"]*\.txt")`).ReplaceAllString(stdout, `"$3`)
}

// TestARevisionIsWhatIsCheckedOut makes repositories of files, folders, links and
// other repositories at random: read from the revision, from the index and from
// the disk, a folder is the same.
func TestARevisionIsWhatIsCheckedOut(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := newRepository(t)
			r.fill(rand.New(rand.NewPCG(seed, 1)))
			r.commit()
			want := r.asRead("s")
			for _, source := range []string{"HEAD:s", ":s", "main~0:s/", "HEAD:./s"} {
				if d := cmp.Diff(want, r.asRead(source)); d != "" {
					t.Errorf("s (-) is not %s (+):\n%s", source, d)
				}
			}
			if code, stdout, stderr := ran("diff", "HEAD:s", "s", "--fail-on", "info"); code != exitFine {
				t.Errorf("exit code %d: %s%s", code, stdout, stderr)
			}
		})
	}
}

// fill writes skills into s, and links that lead to skills in and out of it.
func (r repository) fill(random *rand.Rand) {
	r.t.Helper()
	n := 0
	fresh := func() string { n++; return skillText(fmt.Sprintf("HD%c%c", 'A'+n/26, 'A'+n%26)) }
	folders := []string{"s", "s/deep", "s/deep/er", "s/mit Umlaut ä", "s/.hidden"}
	for i := range 6 {
		r.write(fmt.Sprintf("%s/f%d.txt", folders[random.IntN(len(folders))], i), fresh())
	}
	r.write("s/always.txt", fresh())
	for i := range 5 {
		r.write(fmt.Sprintf("else/%d/a.txt", i), fresh())
		place := folders[random.IntN(len(folders))]
		up := strings.Repeat("../", strings.Count(place, "/")+1)
		link := fmt.Sprintf("%s/link%d.txt", place, i)
		switch random.IntN(4) {
		case 0: // to a file
			r.link(link, up+fmt.Sprintf("else/%d/a.txt", i))
		case 1: // to a link
			r.link(fmt.Sprintf("else/%d/b", i), "./a.txt")
			r.link(link, up+fmt.Sprintf("s/../else/%d/b", i))
		case 2: // through a folder that is a link
			r.link(fmt.Sprintf("else/by%d", i), fmt.Sprintf("%d/", i))
			r.link(link, up+fmt.Sprintf("else/by%d/a.txt", i))
		case 3: // to a folder, which is passed over
			r.link(link, up+fmt.Sprintf("else/%d", i))
		}
	}
	r.link("else/broken", "nowhere") // outside of the folder, which does not mind
	if random.IntN(2) == 0 {
		r.submodule("s/other", fresh())
	}
}

// submodule adds another repository that has one skill.
func (r repository) submodule(at, text string) {
	r.t.Helper()
	r.t.Chdir(filepath.Dir(r.dir))
	r.git("init", "-q", "-b", "main", "other")
	r.t.Chdir("other")
	r.write("in/c.txt", text)
	r.git("add", "-A")
	r.git("commit", "-q", "-m", "one")
	r.t.Chdir(r.dir)
	r.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../other", at)
}

// TestNothingOfARepositoryIsDropped makes folders with one thing that cannot be
// read as it would stand there: each is named, with the reason, or its reading
// fails.
func TestNothingOfARepositoryIsDropped(t *testing.T) {
	for name, c := range map[string]struct {
		make func(r repository)
		says string
	}{
		"a link that leads nowhere": {func(r repository) { r.link("s/l.txt", "../gone.txt"); r.commit() },
			"compdiff: HEAD:s/l.txt: a symbolic link that leads nowhere: there is no gone.txt; "},
		"a link out of the repository": {func(r repository) { r.link("s/l.txt", "../../out.txt"); r.commit() },
			"compdiff: HEAD:s/l.txt: a symbolic link that leads out of the repository; "},
		"a link from the root": {func(r repository) { r.link("s/l.txt", "/etc/hostname"); r.commit() },
			"compdiff: HEAD:s/l.txt: a symbolic link that leads out of the repository, to /etc/hostname; "},
		"links in a circle": {func(r repository) { r.link("s/l.txt", "../m"); r.link("m", "s/l.txt"); r.commit() },
			"compdiff: HEAD:s/l.txt: a symbolic link that goes in circles; "},
		"a link through a file": {func(r repository) { r.link("s/l.txt", "a.txt/b"); r.commit() },
			"compdiff: HEAD:s/l.txt: a symbolic link that leads nowhere: s/a.txt is no folder; "},
		"a submodule that is not fetched": {func(r repository) {
			r.commit()
			r.git("update-index", "--add", "--cacheinfo", "160000,1111111111111111111111111111111111111111,s/other")
			r.git("commit", "-qm", "two")
		}, "compdiff: HEAD:s/other: a submodule, which is another repository, and not at hand; fetch it with git submodule update"},
		"a file that git keeps elsewhere": {func(r repository) {
			r.write("s/big.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n")
			r.commit()
		}, "compdiff: HEAD:s/big.txt: kept outside of the repository, by Git LFS; "},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRepository(t)
			r.write("s/a.txt", skillText("HDGE"))
			c.make(r)
			code, stdout, stderr := ran("parse", "HEAD:s", "--format", "text")
			if code != exitFailed || stdout != "" || !strings.HasPrefix(stderr, c.says) {
				t.Errorf("exit code %d, says %s", code, stderr)
			}
		})
	}
}

// TestAConflictIsNamed compares a revision with an index in which a merge left a
// conflict: in the folder, in a file that is named, behind a link, and out of
// the way.
func TestAConflictIsNamed(t *testing.T) {
	r := newRepository(t)
	r.write("s/a.txt", skillText("HDGE"))
	r.write("s/b.txt", skillText("HEDG"))
	r.write("calm/c.txt", skillText("HEDS"))
	r.link("linked/d.txt", "../s/a.txt")
	r.commit()
	r.git("branch", "side")
	r.write("s/a.txt", skillText("HDGA"))
	r.commit()
	r.git("checkout", "-q", "side")
	r.write("s/a.txt", skillText("HDGB"))
	r.commit()
	if err := exec.Command("git", "merge", "main").Run(); err == nil {
		t.Fatal("the merge has no conflict")
	}
	for _, c := range []struct {
		source, says string
	}{
		{":s", "compdiff: :s/a.txt: in conflict: its merge is not resolved; resolve it and stage it with git add, "},
		{":./s/", "compdiff: :s/a.txt: in conflict: "},
		{":", "compdiff: :linked/d.txt: a symbolic link that leads to s/a.txt, which is in conflict; "},
		{":s/a.txt", "compdiff: :s/a.txt: in conflict: "},
		{":linked", "compdiff: :linked/d.txt: a symbolic link that leads to s/a.txt, which is in conflict; "},
	} {
		if code, _, stderr := ran("diff", "HEAD:s", c.source); code != exitFailed || !strings.HasPrefix(stderr, c.says) {
			t.Errorf("%s: exit code %d, says %s", c.source, code, stderr)
		}
	}
	for _, source := range []string{":calm", ":s/b.txt", ":2:s/a.txt", "HEAD:s"} { // what is in conflict is not asked for
		if code, _, stderr := ran("parse", source); code != exitFine {
			t.Errorf("%s: exit code %d, says %s", source, code, stderr)
		}
	}
}

// TestALinkIsReadWhereItIsNamed names a link itself, as the shell would.
func TestALinkIsReadWhereItIsNamed(t *testing.T) {
	r := newRepository(t)
	r.write("s/a.txt", skillText("HDGE"))
	r.link("latest.txt", "s/a.txt")
	r.link("folder", "s")
	r.commit()
	for _, source := range []string{"HEAD:latest.txt", ":latest.txt", "latest.txt"} {
		if code, stdout, stderr := ran("parse", source, "--format", "text"); code != exitFine || !strings.Contains(stdout, "HDGE") {
			t.Errorf("%s: exit code %d: %s%s", source, code, stdout, stderr)
		}
	}
	if code, _, stderr := ran("parse", "HEAD:folder"); code != exitFailed || !strings.Contains(stderr, "HEAD:folder: it is a symbolic link to a folder; name ") {
		t.Errorf("exit code %d: %s", code, stderr)
	}
}

// TestWhatAFolderHoldsBesidesFilesIsSaid looks at folders on the disk.
func TestWhatAFolderHoldsBesidesFilesIsSaid(t *testing.T) {
	r := newRepository(t)
	r.write("s/a.txt", skillText("HDGE"))
	r.write("t/b.txt", skillText("HDGF"))
	r.link("s/more", "../t")
	r.commit()
	for source, name := range map[string]string{"s": "s/more", "HEAD:s": "HEAD:s/more", ":s": ":s/more"} {
		want := "compdiff: warning: passed over " + name + ": a symbolic link to a folder; name that folder as well\n"
		if code, _, stderr := ran("parse", source); code != exitFine || !strings.Contains(stderr, want) {
			t.Errorf("%s: exit code %d: %s", source, code, stderr)
		}
	}
	r.link("s/gone.txt", "nowhere.txt")
	if code, _, stderr := ran("parse", "s"); code != exitFailed || !strings.HasPrefix(stderr, "compdiff: s/gone.txt: a symbolic link that leads nowhere; ") {
		t.Errorf("exit code %d: %s", code, stderr)
	}
}
