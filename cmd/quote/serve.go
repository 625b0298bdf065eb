package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"math"
	"net"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/server"
)

const serveHelp = `POST an article to /v1/parse, as text/plain or JSON, or articles as JSON Lines
(application/x-ndjson); Accept or ?format= choose the form of the answer, and
?kind=, medium=, min-confidence=, lang= and marks-only= are the flags of parse.
/openapi.json describes the rest. For example, behind quote serve:

  curl -H 'Content-Type: text/plain' --data-binary @article.txt \
      'http://127.0.0.1:8080/v1/parse?format=csv'

No file and no address is ever read but what is sent. SIGINT and SIGTERM let
what runs come to its end.`

// serveCommand answers over HTTP.
func serveCommand(flags *flag.FlagSet) action {
	c := server.Defaults
	var most, requests int64 = c.MaxBytes, int64(c.MaxRequests)
	addr := flags.String("addr", "127.0.0.1:8080", "listen on this `address`, host:port; without a host on all networks")
	flags.Var(whole{&most, 1, math.MaxInt32, "1 or more bytes"}, "max-bytes", "the `bytes` of the largest article: of a body, and of a line of JSON Lines")
	flags.Var(whole{&requests, 1, 1 << 16, "1 to 65536"}, "max-requests", "answer this `number` of requests at a time, and refuse the others at once, with status 503")
	flags.Var(period{&c.Timeout}, "timeout", "the `time` a request may take; of JSON Lines that for a line to come, and for a document to be taken")
	flags.Var(period{&c.StreamTimeout}, "stream-timeout", "the `time` that a request of JSON Lines may take")
	flags.Var(period{&c.HeaderTimeout}, "header-timeout", "the `time` until the header of a request must have come")
	flags.Var(period{&c.IdleTimeout}, "idle-timeout", "the `time` that a connection stays open without a request")
	flags.Var(period{&c.Grace}, "grace", "the `time` that requests have to come to their end after SIGINT or SIGTERM")
	flags.Var(origins{&c.Origins}, "origin", "let web pages of these `origins` call, such as https://example.org; several are separated by commas, * is any (none)")
	return func(names []string, std streams) int {
		if len(names) > 0 {
			return std.misused([]error{fmt.Errorf("serve takes no arguments")})
		}
		c.MaxBytes, c.MaxRequests = most, int(requests)
		c.Log = slog.New(slog.NewTextHandler(std.err, nil))
		return serve(*addr, c, std)
	}
}

// serve answers until a signal comes. A second one ends the program at once.
func serve(addr string, c server.Config, std streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	l, err := net.Listen("tcp", addr)
	if err != nil {
		std.say("%v", err)
		return failed
	}
	quote.Parse(`"It rains," said Anna Berg.`) // the model is loaded before the first request
	c.Log.Info("listening", "address", "http://"+l.Addr().String())
	if err := server.New(c).Serve(ctx, l); err != nil {
		std.say("%v", err)
		return failed
	}
	return done
}

// A period is a time above zero.
type period struct{ value *time.Duration }

// String returns the time; "" of the zero value.
func (p period) String() string {
	if p.value == nil {
		return ""
	}
	return p.value.String()
}

// Set takes a time.
func (p period) Set(s string) error {
	d, err := time.ParseDuration(s)
	if err != nil || d <= 0 {
		return fmt.Errorf("want a time such as 30s or 2m")
	}
	*p.value = d
	return nil
}

// origins are those of web pages.
type origins struct{ list *[]string }

// String returns "": there are none by default.
func (o origins) String() string { return "" }

// Set takes the origins.
func (o origins) Set(s string) error {
	var list []string
	for origin := range strings.SplitSeq(s, ",") {
		origin = strings.TrimSpace(origin)
		if err := server.CheckOrigin(origin); err != nil {
			return err
		}
		list = append(list, origin)
	}
	*o.list = list
	return nil
}
