// Reads a log of C2SP tiles with the checker that the Go team wrote for its own checksum database, and nothing of Balai:
// signed note, every entry's inclusion, and, with -old, that an earlier checkpoint was continued.
//
//	log-check [-old checkpoint] <address or folder of the log> <verifier key>…
//
// Several keys: those that the log had one after the other.
//
// Needs golang-go and golang-golang-x-mod-dev of Debian; `npm run log:check` starts it.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A log is where its files lie.
type log struct{ base string }

func (l log) read(path string) ([]byte, error) {
	if !strings.HasPrefix(l.base, "http://") && !strings.HasPrefix(l.base, "https://") {
		return os.ReadFile(filepath.Join(l.base, filepath.FromSlash(path)))
	}
	answer, err := http.Get(strings.TrimSuffix(l.base, "/") + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

// Go's own tiles lie at tile/<height>/<level>/…, those of C2SP, whose height is always 8, at tile/<level>/….
const height = 8

func (l log) Height() int { return height }

func (l log) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := l.read(strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (l log) SaveTiles([]tlog.Tile, [][]byte) {}

func (l log) entries(n, width int64) ([][]byte, error) {
	tile := tlog.Tile{H: height, L: 0, N: n, W: int(width)}
	data, err := l.read(strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/0/", height), "tile/entries/", 1))
	if err != nil {
		return nil, err
	}
	var all [][]byte
	for len(data) >= 2 {
		size := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+size {
			break
		}
		all = append(all, data[2:2+size])
		data = data[2+size:]
	}
	if len(data) > 0 || int64(len(all)) != width {
		return nil, fmt.Errorf("bundle %d holds %d entries, not %d", n, len(all), width)
	}
	return all, nil
}

func openCheckpoint(signed []byte, verifiers []note.Verifier) (tree tlog.Tree, err error) {
	opened, err := note.Open(signed, note.VerifierList(verifiers...))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifiers[0].Name() {
		return tree, fmt.Errorf("this is no checkpoint of %s", verifiers[0].Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] {
		return tree, fmt.Errorf("the size is %q", lines[1])
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tree, fmt.Errorf("the root is %q", lines[2])
	}
	tree.N = size
	copy(tree.Hash[:], root)
	return tree, nil
}

func (l log) checkEntries(tree tlog.Tree, reader tlog.HashReader) error {
	for n := int64(0); n < tree.N; n += 256 {
		width := tree.N - n
		if width > 256 {
			width = 256
		}
		entries, err := l.entries(n/256, width)
		if err != nil {
			return err
		}
		// The reader gives only hashes that it proved to be under the root; of each bundle's ends the whole proof is made as well.
		var places []int64
		for i := range entries {
			places = append(places, tlog.StoredHashIndex(0, n+int64(i)))
		}
		hashes, err := reader.ReadHashes(places)
		if err != nil {
			return fmt.Errorf("bundle %d: %w", n/256, err)
		}
		for i, entry := range entries {
			if tlog.RecordHash(entry) != hashes[i] {
				return fmt.Errorf("entry %d is not the one that was hashed", n+int64(i))
			}
		}
		for _, i := range []int64{0, width - 1} {
			proof, err := tlog.ProveRecord(tree.N, n+i, reader)
			if err == nil {
				err = tlog.CheckRecord(proof, tree.N, tree.Hash, n+i, tlog.RecordHash(entries[i]))
			}
			if err != nil {
				return fmt.Errorf("entry %d: %w", n+i, err)
			}
		}
	}
	return nil
}

func check(base string, keys []string, old string) error {
	l := log{base}
	var verifiers []note.Verifier
	for _, key := range keys {
		verifier, err := note.NewVerifier(key)
		if err != nil {
			return err
		}
		verifiers = append(verifiers, verifier)
	}
	signed, err := l.read("checkpoint")
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(signed, verifiers)
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tree, l)
	if err := l.checkEntries(tree, reader); err != nil {
		return err
	}
	fmt.Printf("%d entries are under the signed head\n", tree.N)
	if old == "" {
		return nil
	}
	signed, err = os.ReadFile(old)
	if err != nil {
		return err
	}
	earlier, err := openCheckpoint(signed, verifiers)
	if err != nil {
		return err
	}
	if earlier.N > tree.N {
		return fmt.Errorf("the log went back from %d entries to %d", earlier.N, tree.N)
	}
	if earlier.N > 0 {
		proof, err := tlog.ProveTree(tree.N, earlier.N, reader)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, earlier.N, earlier.Hash); err != nil {
			return err
		}
	}
	fmt.Printf("nothing of the first %d was changed or removed\n", earlier.N)
	return nil
}

func main() {
	old := flag.String("old", "", "an earlier checkpoint of the same log")
	flag.Parse()
	if flag.NArg() < 2 {
		fmt.Fprintln(os.Stderr, "log-check [-old checkpoint] <address or folder of the log> <verifier key>…")
		os.Exit(2)
	}
	if err := check(flag.Arg(0), flag.Args()[1:], *old); err != nil {
		fmt.Fprintln(os.Stderr, "REFUSED:", err)
		os.Exit(1)
	}
}
