"""Reads dot with Graphviz: no warning, and as many nodes and edges in the drawing as in
the file."""

import re
import subprocess

from report import Finding, main


def read(file, documents):
    done = subprocess.run(["dot", "-Tsvg", str(file)], capture_output=True)
    if done.returncode or done.stderr:
        raise Finding(done.stderr.decode("utf-8", "replace"))
    svg = done.stdout.decode("utf-8")
    text = file.read_text("utf-8")
    nodes, edges = svg.count('class="node"'), svg.count('class="edge"')
    want = len(re.findall(r"(?m)^\s*n\d+ \[", text)), len(re.findall(r"(?m)^\s*n\d+ -> n\d+", text))
    if (nodes, edges) != want:
        raise Finding(f"{nodes} nodes and {edges} edges, want {want}")
    return f"{nodes} nodes, {edges} edges"


main({"dot": read})
