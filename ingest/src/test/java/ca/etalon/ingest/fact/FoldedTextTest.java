package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void pointStaysBetweenDigitsAlone() {
        assertEquals("cc by 4.0", FoldedText.words("CC-BY 4.0."));
        assertEquals("1.2.3 a b 5 6", FoldedText.words("..1.2.3.a.b.5. 6"));
    }

    @Test
    void namesInAsciiAreFoldedLikeAllOthers() {
        var random = new Random(1);
        var signs = "abZ09..-_ /&\n";
        for (int round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            // A letter of another alphabet sends the same text through the general form.
            var general = FoldedText.words(text + " ж");
            assertEquals((FoldedText.words(text.toString()) + " ж").strip(), general, () -> "of " + text);
        }
    }
}
