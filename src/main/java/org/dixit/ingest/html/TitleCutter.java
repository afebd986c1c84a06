package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the site's name, sections and labels off a title: "Sport | Title | The Courier".
 *
 * @param heading the title as it stands on the page; what differs from it by a part is cut to it
 */
record TitleCutter(SiteNames site, @Nullable String heading) {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—•·»]|-|::)\\s+");
  private static final int SUFFIX_WORDS = 4;

  /** The title alone, or null if nothing but the site's name is left, or it is too long for one. */
  @Nullable String cut(@Nullable String title) {
    if (title == null || title.length() > Headings.LONGEST) {
      return null;
    }
    String cut = withoutHead(withoutTail(Names.clean(title)));
    return Names.key(cut).isEmpty() || site.contains(cut) ? null : cut;
  }

  private boolean isHeading(String text) {
    return heading != null && Names.key(text).equals(Names.key(heading));
  }

  private String withoutHead(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    while (!isHeading(title) && separator.find()) {
      String rest = title.substring(separator.end());
      if (isHeading(rest) || site.contains(title.substring(0, separator.start()))) {
        return rest;
      }
    }
    return title;
  }

  private String withoutTail(String title) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      starts.add(separator.start());
      ends.add(separator.end());
    }
    int end = title.length();
    for (int i = starts.size() - 1; i >= 0; i--) {
      String head = title.substring(0, starts.get(i));
      String tail = title.substring(ends.get(i), end);
      boolean known = site.contains(tail) || isHeading(head);
      boolean bar = title.charAt(starts.get(i) + 1) == '|';
      boolean looksLikeSite = bar && words(tail) <= SUFFIX_WORDS && words(head) > words(tail);
      if (!known && !(looksLikeSite && !isHeading(title.substring(0, end)))) {
        break;
      }
      end = starts.get(i);
    }
    return title.substring(0, end);
  }

  private static int words(String text) {
    String key = Names.key(text);
    return key.isEmpty() ? 0 : key.split(" ", -1).length;
  }
}
