package quote

// Version is the version of the package, as its tag has it. A version with a hyphen is
// not released yet. CHANGELOG.md says what is in it.
const Version = "v1.0.0-rc.1"
