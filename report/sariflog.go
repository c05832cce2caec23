package report

// sarifSchema is the schema of the format.
const sarifSchema = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/main/sarif-2.1/schema/sarif-schema-2.1.0.json"

// sarifLanguage is that of our messages.
const sarifLanguage = "en-US"

// sarifLog is a log as SARIF 2.1.0 has it, with what we say of it and no more.
// Its entries stand in the order of the alphabet.
type sarifLog struct {
	Schema     string     `json:"$schema"`
	Properties struct{}   `json:"properties"`
	Runs       []sarifRun `json:"runs"`
	Version    string     `json:"version"`
}

type sarifRun struct {
	ColumnKind       string            `json:"columnKind"`
	Invocations      []sarifInvocation `json:"invocations,omitempty"`
	Language         string            `json:"language"`
	NewlineSequences []string          `json:"newlineSequences"`
	Results          []sarifResult     `json:"results"`
	Tool             struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
}

// sarifInvocation is a run of the program, with what it had to say besides results.
type sarifInvocation struct {
	ExecutionSuccessful        bool                `json:"executionSuccessful"`
	ToolExecutionNotifications []sarifNotification `json:"toolExecutionNotifications"`
}

type sarifNotification struct {
	Level   string       `json:"level"`
	Message sarifMessage `json:"message"`
}

// sarifDriver is the program, with its rules.
type sarifDriver struct {
	Contents        []string    `json:"contents"`
	IsComprehensive bool        `json:"isComprehensive"`
	Language        string      `json:"language"`
	Name            string      `json:"name"`
	Rules           []sarifRule `json:"rules"`
	Version         string      `json:"version,omitempty"`
}

type sarifRule struct {
	DefaultConfiguration sarifConfiguration `json:"defaultConfiguration"`
	FullDescription      sarifMessage       `json:"fullDescription"`
	Help                 sarifMessage       `json:"help"`
	HelpURI              string             `json:"helpUri"`
	ID                   string             `json:"id"`
	ShortDescription     sarifMessage       `json:"shortDescription"`
}

type sarifConfiguration struct {
	Enabled bool   `json:"enabled"`
	Level   string `json:"level"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

// sarifResult is a problem.
type sarifResult struct {
	Kind                string            `json:"kind"`
	Level               string            `json:"level"`
	Locations           []sarifLocation   `json:"locations"`
	Message             sarifMessage      `json:"message"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
	RelatedLocations    []sarifLocation   `json:"relatedLocations,omitempty"`
	RuleID              string            `json:"ruleId"`
	RuleIndex           *int              `json:"ruleIndex,omitempty"`
}

type sarifLocation struct {
	LogicalLocations []sarifLogical `json:"logicalLocations"`
	Message          *sarifMessage  `json:"message,omitempty"`
	PhysicalLocation struct {
		ArtifactLocation struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	} `json:"physicalLocation"`
}

type sarifLogical struct {
	FullyQualifiedName string `json:"fullyQualifiedName"`
}

// sarifRegion is a place in a file, from 1; a column that is not known is 0.
type sarifRegion struct {
	StartColumn int `json:"startColumn,omitempty"`
	StartLine   int `json:"startLine"`
}
