// Package browser tests the page of the server in a real browser, headless Chromium,
// and makes the pictures of it in the README. It is a module of its own for what it
// needs. Without a browser its tests are skipped.
package browser
