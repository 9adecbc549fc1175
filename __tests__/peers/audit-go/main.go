// Judges and writes the formats of audit logs with the implementations of the Go project and of transparency-dev.
// Reads one JSON request on standard input, writes one JSON answer.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/transparency-dev/formats/log"
	fnote "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type inclusion struct {
	Index, Size uint64
	Leaf, Root  []byte
	Proof       [][]byte
}

type consistency struct {
	Size1, Size2 uint64
	Root1, Root2 []byte
	Proof        [][]byte
}

type request struct {
	Entries     []string      `json:"entries"`
	Origin      string        `json:"origin"`
	PrivateKey  string        `json:"privateKey"`
	Note        string        `json:"note"`
	Vkey        string        `json:"vkey"`
	Inclusion   []inclusion   `json:"inclusion"`
	Consistency []consistency `json:"consistency"`
}

type answer struct {
	// Of the entries: the root at each size from 1, the signed checkpoint of all, the proofs of every entry and size.
	Roots       [][]byte        `json:"roots"`
	Checkpoint  string          `json:"checkpoint"`
	Inclusion   [][]tlog.Hash   `json:"inclusion"`
	Consistency [][]tlog.Hash   `json:"consistency"`
	Opened      *log.Checkpoint `json:"opened"`
	Error       string          `json:"error"`
	// The verdicts on the proofs of the request.
	InclusionOK   []bool `json:"inclusionOK"`
	ConsistencyOK []bool `json:"consistencyOK"`
}

func main() {
	var req request
	check(json.NewDecoder(os.Stdin).Decode(&req))
	var ans answer
	if len(req.Entries) > 0 {
		grow(&req, &ans)
	}
	if req.Note != "" {
		open(&req, &ans)
	}
	for _, p := range req.Inclusion {
		err := proof.VerifyInclusion(rfc6962.DefaultHasher, p.Index, p.Size, p.Leaf, p.Proof, p.Root)
		ans.InclusionOK = append(ans.InclusionOK, err == nil)
	}
	for _, p := range req.Consistency {
		err := proof.VerifyConsistency(rfc6962.DefaultHasher, p.Size1, p.Size2, p.Proof, p.Root1, p.Root2)
		ans.ConsistencyOK = append(ans.ConsistencyOK, err == nil)
	}
	check(json.NewEncoder(os.Stdout).Encode(ans))
}

// grow builds the tree of the entries with golang.org/x/mod/sumdb/tlog and signs its head with sumdb/note.
func grow(req *request, ans *answer) {
	var hashes []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, index := range indexes {
			found = append(found, hashes[index])
		}
		return found, nil
	})
	count := int64(len(req.Entries))
	for index, entry := range req.Entries {
		stored, err := tlog.StoredHashes(int64(index), []byte(entry), reader)
		check(err)
		hashes = append(hashes, stored...)
		root, err := tlog.TreeHash(int64(index)+1, reader)
		check(err)
		ans.Roots = append(ans.Roots, root[:])
	}
	for index := int64(0); index < count; index++ {
		path, err := tlog.ProveRecord(count, index, reader)
		check(err)
		ans.Inclusion = append(ans.Inclusion, path)
		between, err := tlog.ProveTree(count, index+1, reader)
		check(err)
		ans.Consistency = append(ans.Consistency, between)
	}
	signer, err := note.NewSigner(req.PrivateKey)
	check(err)
	head := log.Checkpoint{Origin: req.Origin, Size: uint64(count), Hash: ans.Roots[count-1]}
	signed, err := note.Sign(&note.Note{Text: string(head.Marshal())}, signer)
	check(err)
	ans.Checkpoint = string(signed)
}

// open verifies a checkpoint as a monitor of transparency-dev does, with Ed25519 and ECDSA keys alike.
func open(req *request, ans *answer) {
	verifier, err := fnote.NewVerifier(req.Vkey)
	if err == nil {
		ans.Opened, _, _, err = log.ParseCheckpoint([]byte(req.Note), req.Origin, verifier)
	}
	if err != nil {
		ans.Error = err.Error()
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
