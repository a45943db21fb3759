package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every demonstration chart to a folder, to be looked at: a test cannot see whether a picture is clear. */
final class ChartDemo {

    private ChartDemo() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Texts texts : Messages.all()) {
            for (View view : DemoViews.all()) {
                ChartImage image = Charts.render(view, texts);
                Path file = folder.resolve(view.id() + "." + texts.language() + ".svg");
                Files.writeString(file, image.svg());
                System.out.println(file.getFileName() + " " + Files.size(file) + " " + image.description());
            }
        }
    }
}
