class Compdiff < Formula
  desc "Says what changed between two editions of a competency framework"
  homepage "{{.Home}}"
  version "{{.Version}}"
  license "Apache-2.0"
  on_macos do
    on_arm do
      url "{{url "darwin" "arm64"}}"
      sha256 "{{sum "darwin" "arm64"}}"
    end
    on_intel do
      url "{{url "darwin" "amd64"}}"
      sha256 "{{sum "darwin" "amd64"}}"
    end
  end
  on_linux do
    on_arm do
      url "{{url "linux" "arm64"}}"
      sha256 "{{sum "linux" "arm64"}}"
    end
    on_intel do
      url "{{url "linux" "amd64"}}"
      sha256 "{{sum "linux" "amd64"}}"
    end
  end

  def install
    bin.install "compdiff"
    man1.install "man/compdiff.1"
    bash_completion.install "completions/compdiff.bash" => "compdiff"
    fish_completion.install "completions/compdiff.fish"
    zsh_completion.install "completions/_compdiff"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/compdiff version")
  end
end
