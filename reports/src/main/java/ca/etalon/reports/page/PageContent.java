package ca.etalon.reports.page;

import j2html.tags.DomContent;
import java.util.List;

/** What one page says; the frame around it is {@link Page}'s. */
interface PageContent {

    /** Path below the folder of the language, the same in both languages. */
    String path();

    String title(PageContext context);

    /** The content below the heading, which is the title. */
    List<DomContent> body(PageContext context);

    /** The entry of the navigation it belongs to. */
    Navigation navigation();

    /** Classic scripts of the page, run when the page is read. */
    default List<String> scripts() {
        return List.of();
    }
}
