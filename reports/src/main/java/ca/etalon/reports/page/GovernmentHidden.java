package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/**
 * What could not be observed of a government: what its platform cannot state, and what it has not configured itself.
 */
final class GovernmentHidden {
    private final PageContext context;
    private final Government government;
    private final Platforms platforms;

    GovernmentHidden(PageContext context, Government government) {
        this.context = context;
        this.government = government;
        this.platforms = new Platforms(context.report());
    }

    Optional<DomContent> section() {
        var cannot = platforms.missing(government.id(), Observability.PLATFORM_CANNOT);
        var absent = platforms.missing(government.id(), Observability.NOT_CONFIGURED);
        if (cannot.isEmpty() && absent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(j2html.TagCreator.section(
                        h2(context.text("government.hidden")),
                        p(context.text("government.hidden.lead")),
                        dl(
                                dt(context.text("platforms.PLATFORM_CANNOT")),
                                dd(words(cannot)),
                                dt(context.text("platforms.NOT_CONFIGURED")),
                                dd(words(absent))),
                        p(each(context.report().platforms(government), this::link)))
                .withId("hidden"));
    }

    private String words(List<String> fields) {
        return fields.isEmpty() ? context.text("platforms.none") : PlatformPage.words(context, fields);
    }

    private DomContent link(String platform) {
        return platforms.has(platform)
                ? each(
                        a(context.text("government.hidden.more", Words.platform(context.texts(), platform)))
                                .withHref(context.to(PlatformPage.path(platform))),
                        text(" "))
                : each();
    }
}
