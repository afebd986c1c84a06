package org.dixit.ingest;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML readers that fetch nothing and expand no entity. They are Woodstox's: the JDK's print what is
 * wrong with a document's charset on the terminal, whoever listens. Thread-safe.
 */
public final class XmlInput {
  private XmlInput() {}

  public static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /**
   * @throws InputRejectedException if the bytes are not well-formed XML
   */
  public static void check(byte[] bytes) throws InputRejectedException {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException | RuntimeException e) {
      String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new InputRejectedException(
          RejectCode.PARSE_FAILED, "not well-formed XML: " + message, e);
    }
  }
}
