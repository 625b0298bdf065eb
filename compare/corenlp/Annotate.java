import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;
import javax.json.JsonObjectBuilder;

/**
 * Reads articles as JSON Lines on standard input and writes what CoreNLP's quote
 * annotator finds, in the form of EVAL.md. It finds what stands in quotation
 * marks, and calls none of it direct or mixed: all is written as direct.
 */
public class Annotate {
  public static void main(String[] args) throws Exception {
    Properties props = new Properties();
    props.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    props.setProperty("coref.algorithm", "statistical");
    props.setProperty("ner.applyFineGrained", "false");
    props.setProperty("ner.buildEntityMentions", "true");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(props);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line; (line = in.readLine()) != null; ) {
      JsonObject article = Json.createReader(new StringReader(line)).readObject();
      String text = article.getString("text");
      JsonArrayBuilder quotes = Json.createArrayBuilder();
      try {
        CoreDocument doc = new CoreDocument(text);
        pipeline.annotate(doc);
        for (CoreQuote q : doc.quotes()) {
          quotes.add(quote(text, q));
        }
      } catch (RuntimeException e) {
        System.err.println(article.get("id") + ": " + e);
      }
      out.println(Json.createObjectBuilder().add("id", article.get("id")).add("quotes", quotes).build());
    }
    out.flush();
  }

  static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "i", "we", "you", "him", "her", "his", "them", "their", "who", "my", "our");

  static JsonObjectBuilder quote(String text, CoreQuote q) {
    JsonObjectBuilder o = Json.createObjectBuilder().add("kind", "direct");
    o.add("content", Json.createArrayBuilder().add(span(text, q.quoteCharOffsets())));
    JsonArrayBuilder source = Json.createArrayBuilder();
    if (q.hasSpeaker) { // a name or a mention; "Unknown" is none
      q.speakerCharOffsets().ifPresent(s -> source.add(span(text, s)));
      String name = q.hasCanonicalSpeaker ? q.canonicalSpeaker().get() : q.speaker().get();
      if (!PRONOUNS.contains(name.toLowerCase())) { // whom it did not resolve is nobody
        o.add("speaker", Json.createObjectBuilder().add("name", name));
      }
    }
    return o.add("source", source).add("cue", Json.createArrayBuilder()).add("relays", Json.createArrayBuilder());
  }

  /** A span in bytes of UTF-8, of one in UTF-16 units. */
  static JsonObjectBuilder span(String text, Pair<Integer, Integer> s) {
    return Json.createObjectBuilder().add("start", bytes(text, s.first)).add("end", bytes(text, s.second));
  }

  static int bytes(String text, int end) {
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
