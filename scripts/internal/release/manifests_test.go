package main

import (
	"archive/zip"
	"encoding/json"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"
)

// TestManifests makes a release of small files, and reads its manifests as package
// managers do: what they name is there, and has the sum that they say.
func TestManifests(t *testing.T) {
	r := &release{version: "1.2.3", home: "https://quay.example/compdiff", out: t.TempDir(), when: time.Unix(0, 0).UTC(), targets: targets}
	for _, to := range targets {
		if err := r.archive(to, []file{{name: to.program(), data: []byte(to.String()), mode: 0o755}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.manifests(); err != nil {
		t.Fatal(err)
	}
	for _, m := range manifestFiles {
		text := manifestText(t, r, m.path)
		if strings.Contains(text, "{{") || strings.Contains(text, "<no value>") {
			t.Errorf("%s is not filled in:\n%s", m.path, text)
		}
		namesWhatIsThere(t, r, m.path, text)
	}
	readsScoop(t, r)
	readsWinget(t, r)
	if ruby, err := exec.LookPath("ruby"); err == nil {
		if out, err := exec.Command(ruby, "-c", filepath.Join(r.out, "homebrew", "compdiff.rb")).CombinedOutput(); err != nil {
			t.Errorf("the formula is no Ruby: %s", out)
		}
	}
}

func manifestText(t *testing.T, r *release, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(r.out, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var (
	anAddress = regexp.MustCompile(`https://quay\.example/compdiff/releases/download/v1\.2\.3/([\w.-]+)`)
	aSum      = regexp.MustCompile(`\b[0-9a-fA-F]{64}\b`)
)

// namesWhatIsThere wants each address to be that of a file of the release, with the sum
// that stands beside it.
func namesWhatIsThere(t *testing.T, r *release, name, text string) {
	t.Helper()
	addresses, said := anAddress.FindAllStringSubmatch(text, -1), aSum.FindAllString(text, -1)
	if len(addresses) != len(said) {
		t.Fatalf("%s has %d addresses and %d sums", name, len(addresses), len(said))
	}
	for i, address := range addresses {
		if sum, err := r.sum(address[1]); err != nil || !strings.EqualFold(sum, said[i]) {
			t.Errorf("%s: %s has the sum %s (%v), it says %s", name, address[1], sum, err, said[i])
		}
	}
}

// readsScoop reads the manifest of Scoop.
func readsScoop(t *testing.T, r *release) {
	t.Helper()
	var m struct {
		Version, Description, Homepage, License, Bin string
		Architecture                                 map[string]struct {
			URL, Hash  string
			ExtractDir string `json:"extract_dir"`
		}
	}
	if err := json.Unmarshal([]byte(manifestText(t, r, "scoop/compdiff.json")), &m); err != nil {
		t.Fatal(err)
	}
	if m.Version != r.version || m.Homepage != r.home || m.License == "" || m.Description == "" || len(m.Architecture) != 2 {
		t.Errorf("the manifest of Scoop says %+v", m)
	}
	for arch, a := range m.Architecture {
		if !slices.Contains([]string{"64bit", "arm64"}, arch) || !inArchive(t, r, path.Base(a.URL), a.ExtractDir+"/"+m.Bin) {
			t.Errorf("Scoop finds no %s in %s for %s", m.Bin, a.URL, arch)
		}
	}
}

// readsWinget reads the three manifests of winget.
func readsWinget(t *testing.T, r *release) {
	t.Helper()
	for _, kind := range []string{"", ".installer", ".locale.en-US"} {
		var m struct {
			PackageIdentifier, PackageVersion, ManifestType, ManifestVersion, InstallerType, NestedInstallerType string
			DefaultLocale, PackageLocale, Publisher, PackageName, License, ShortDescription                      string
			Installers                                                                                           []struct {
				Architecture, InstallerUrl, InstallerSha256 string
				NestedInstallerFiles                        []struct{ RelativeFilePath, PortableCommandAlias string }
			}
		}
		if err := yaml.Unmarshal(capitals(t, manifestText(t, r, "winget/compdiff.compdiff"+kind+".yaml")), &m); err != nil {
			t.Fatal(err)
		}
		if m.PackageIdentifier != "compdiff.compdiff" || m.PackageVersion != r.version || m.ManifestVersion == "" {
			t.Errorf("%q: %+v", kind, m)
		}
		switch kind {
		case ".locale.en-US":
			if m.ManifestType != "defaultLocale" || m.PackageLocale != "en-US" || m.Publisher == "" || m.PackageName == "" || m.License == "" || m.ShortDescription == "" {
				t.Errorf("%+v", m)
			}
		case ".installer":
			if m.ManifestType != "installer" || m.InstallerType != "zip" || m.NestedInstallerType != "portable" || len(m.Installers) != 2 {
				t.Errorf("%+v", m)
			}
			for _, i := range m.Installers {
				for _, f := range i.NestedInstallerFiles {
					if !inArchive(t, r, path.Base(i.InstallerUrl), strings.ReplaceAll(f.RelativeFilePath, `\`, "/")) {
						t.Errorf("winget finds no %s in %s", f.RelativeFilePath, i.InstallerUrl)
					}
				}
			}
		default:
			if m.ManifestType != "version" || m.DefaultLocale != "en-US" {
				t.Errorf("%+v", m)
			}
		}
	}
}

// capitals writes keys as yaml.v3 looks for them, and wants that winget's own have
// capitals.
func capitals(t *testing.T, text string) []byte {
	t.Helper()
	return regexp.MustCompile(`(?m)^[ -]*\w+:`).ReplaceAllFunc([]byte(text), func(key []byte) []byte {
		if name := strings.TrimLeft(string(key), " -"); name[0] < 'A' || name[0] > 'Z' {
			t.Errorf("winget knows no key %s", name)
		}
		return []byte(strings.ToLower(string(key)))
	})
}

// inArchive reports that a file stands in an archive of the release.
func inArchive(t *testing.T, r *release, archive, name string) bool {
	t.Helper()
	z, err := zip.OpenReader(filepath.Join(r.out, archive))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	return slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == name })
}
