package org.dixit.ingest.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.XmlInput;

/**
 * Feeds (RSS, Atom) and news messages (NewsML-G2): a document an item, each given as a feed of its
 * own: what the feed says of itself before the item, and the item. Nothing outside the file is read
 * and no entity is expanded.
 */
final class XmlFeedReader implements ContainerReader {
  private static final Set<String> ITEMS =
      Set.of(
          "item",
          "entry",
          "newsItem",
          "packageItem",
          "conceptItem",
          "knowledgeItem",
          "planningItem");

  @Override
  public void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException {
    try {
      XMLEventReader events = XmlInput.factory().createXMLEventReader(in);
      new Splitting(address, name, events, walk).run();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw new IOException(
          "not well-formed XML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
    }
  }

  private static final class Splitting {
    private final String address;
    private final String name;
    private final XMLEventReader events;
    private final ContainerWalk walk;
    private final List<XMLEvent> preamble = new ArrayList<>();
    private final List<StartElement> open = new ArrayList<>();
    private long number;

    Splitting(String address, String name, XMLEventReader events, ContainerWalk walk) {
      this.address = address;
      this.name = name;
      this.events = events;
      this.walk = walk;
    }

    void run() throws XMLStreamException {
      while (events.hasNext()) {
        XMLEvent event = events.nextEvent();
        if (event.isStartElement() && ITEMS.contains(localName(event))) {
          item(event.asStartElement());
        } else if (number == 0) {
          beforeItems(event);
        }
      }
    }

    private static String localName(XMLEvent start) {
      return start.asStartElement().getName().getLocalPart();
    }

    private void beforeItems(XMLEvent event) {
      if (event.isStartElement()) {
        open.add(event.asStartElement());
        preamble.add(event);
      } else if (event.isEndElement()) {
        open.remove(open.size() - 1);
        preamble.add(event);
      } else if (event.isCharacters()) {
        preamble.add(event);
      }
    }

    private void item(StartElement start) throws XMLStreamException {
      number++;
      String itemAddress = EntryNames.numbered(address, "item", number);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      XMLEventWriter writer =
          XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
      boolean tooLarge = false;
      writer.add(XMLEventFactory.newDefaultFactory().createStartDocument("UTF-8", "1.0"));
      for (XMLEvent event : preamble) {
        writer.add(event);
      }
      writer.add(start);
      for (int depth = 1; depth > 0; ) {
        XMLEvent event = events.nextEvent();
        depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        tooLarge |= bytes.size() > walk.limits().maxDocumentBytes();
        if (!tooLarge) {
          writer.add(event);
        }
      }
      if (tooLarge) {
        walk.tooLarge(itemAddress);
        return;
      }
      closeAll(writer);
      walk.document(
          new RawDocument(itemAddress, name, bytes.toByteArray(), "application/xml", null, null));
    }

    private void closeAll(XMLEventWriter writer) throws XMLStreamException {
      XMLEventFactory factory = XMLEventFactory.newDefaultFactory();
      for (int i = open.size() - 1; i >= 0; i--) {
        writer.add(factory.createEndElement(open.get(i).getName(), null));
      }
      writer.close();
    }
  }
}
