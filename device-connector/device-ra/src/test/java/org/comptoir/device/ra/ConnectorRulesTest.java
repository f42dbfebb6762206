package org.comptoir.device.ra;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.Referenceable;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comptoir.device.api.PrinterAddress;
import org.comptoir.device.api.PrinterConnection;
import org.comptoir.device.api.PrinterConnectionFactory;
import org.comptoir.device.api.ScanListener;
import org.comptoir.device.api.VirtualPrinters;
import org.comptoir.device.ra.inbound.ScannerActivationSpec;
import org.comptoir.device.ra.outbound.PrinterHandle;
import org.comptoir.device.ra.outbound.PrinterKey;
import org.comptoir.device.ra.outbound.PrinterManagedConnectionFactory;
import org.comptoir.device.ra.virtual.VirtualPrinterBench;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The rules IronJacamar checks of an adapter, and that ra.xml says of the classes what they are. */
class ConnectorRulesTest {
    private static final Set<String> NOT_CONFIGURATION = Set.of("class", "resourceAdapter", "logWriter", "reference");

    @Test
    void everyClassTheServerMakesIsASerializableBeanOfItsKind() throws Exception {
        Map<Class<?>, Class<?>> kinds = Map.of(
                TillDeviceAdapter.class, ResourceAdapter.class,
                PrinterManagedConnectionFactory.class, ManagedConnectionFactory.class,
                ScannerActivationSpec.class, ActivationSpec.class,
                VirtualPrinterBench.class, VirtualPrinters.class);
        for (Map.Entry<Class<?>, Class<?>> entry : kinds.entrySet()) {
            assertThat(entry.getValue()).isAssignableFrom(entry.getKey());
            assertThat(Serializable.class).isAssignableFrom(entry.getKey());
            Object made = entry.getKey().getConstructor().newInstance();
            assertThat(copied(made)).isInstanceOf(entry.getKey());
        }
        assertThat(ResourceAdapterAssociation.class).isAssignableFrom(PrinterManagedConnectionFactory.class);
        assertThat(ResourceAdapterAssociation.class).isAssignableFrom(VirtualPrinterBench.class);
        assertThat(Referenceable.class).isAssignableFrom(VirtualPrinterBench.class);
        assertThat(ValidatingManagedConnectionFactory.class).isAssignableFrom(PrinterManagedConnectionFactory.class);
        assertThat(PrinterConnection.class).isAssignableFrom(PrinterHandle.class);
        assertThat(new PrinterManagedConnectionFactory().createConnectionFactory())
                .isInstanceOf(PrinterConnectionFactory.class)
                .isInstanceOf(Serializable.class)
                .isInstanceOf(Referenceable.class);
    }

    @Test
    void factoriesAndAdaptersAreEqualExactlyWhenConfiguredTheSame() throws Exception {
        for (Class<?> type : List.of(PrinterManagedConnectionFactory.class, TillDeviceAdapter.class)) {
            assertThat(type.getMethod("equals", Object.class).getDeclaringClass())
                    .isEqualTo(type);
            assertThat(type.getMethod("hashCode").getDeclaringClass()).isEqualTo(type);
            for (PropertyDescriptor property : configuration(type)) {
                Object one = type.getConstructor().newInstance();
                Object other = type.getConstructor().newInstance();
                assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);

                property.getWriteMethod()
                        .invoke(other, changed(property.getReadMethod().invoke(other)));

                assertThat(one).as(property.getName()).isNotEqualTo(other);
            }
        }
    }

    @Test
    void whatAFactoryIsAssociatedWithDoesNotCountForItsPool() {
        PrinterManagedConnectionFactory one = new PrinterManagedConnectionFactory();
        PrinterManagedConnectionFactory other = new PrinterManagedConnectionFactory();

        other.setResourceAdapter(new TillDeviceAdapter());

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(null);
    }

    @Test
    void aRequestIsItsWholeAddress() {
        assertThat(new PrinterKey(PrinterAddress.virtual("T1")))
                .isEqualTo(new PrinterKey(PrinterAddress.parse("virtual:T1")))
                .isNotEqualTo(new PrinterKey(PrinterAddress.virtual("T2")))
                .isNotEqualTo(new PrinterKey(PrinterAddress.tcp("T1", 9100)));
    }

    @Test
    void everyPropertyInTheDescriptorExistsWithItsTypeAndDefaultAndDescription() throws Exception {
        Document descriptor = descriptor();
        assertProperties(descriptor, "resourceadapter-class", TillDeviceAdapter.class);
        assertProperties(descriptor, "managedconnectionfactory-class", PrinterManagedConnectionFactory.class);
        assertProperties(descriptor, "activationspec-class", ScannerActivationSpec.class);
    }

    @Test
    void theDescriptorNamesTheContract() throws Exception {
        Document descriptor = descriptor();

        assertThat(text(descriptor, "connectionfactory-interface")).isEqualTo(PrinterConnectionFactory.class.getName());
        assertThat(text(descriptor, "connection-impl-class")).isEqualTo(PrinterHandle.class.getName());
        assertThat(text(descriptor, "messagelistener-type")).isEqualTo(ScanListener.class.getName());
        assertThat(text(descriptor, "adminobject-interface")).isEqualTo(VirtualPrinters.class.getName());
        assertThat(text(descriptor, "adminobject-class")).isEqualTo(VirtualPrinterBench.class.getName());
        assertThat(text(descriptor, "transaction-support")).isEqualTo("NoTransaction");
        Class.forName(text(descriptor, "connectionfactory-impl-class"));
    }

    private static void assertProperties(Document descriptor, String tag, Class<?> type) throws Exception {
        Element named = (Element) descriptor.getElementsByTagName(tag).item(0);
        assertThat(named.getTextContent()).isEqualTo(type.getName());
        Map<String, Element> declared = new TreeMap<>();
        NodeList children = named.getParentNode().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && child.getTagName().equals("config-property")) {
                declared.put(part(child, "config-property-name"), child);
            }
        }
        Object fresh = type.getConstructor().newInstance();
        List<String> names = new ArrayList<>();
        for (PropertyDescriptor property : configuration(type)) {
            names.add(property.getName());
            Element child = declared.get(property.getName());
            assertThat(child).as("%s in ra.xml", property.getName()).isNotNull();
            assertThat(part(child, "config-property-type"))
                    .isEqualTo(property.getPropertyType().getName());
            assertThat(part(child, "config-property-value"))
                    .isEqualTo(property.getReadMethod().invoke(fresh).toString());
            assertThat(part(child, "description")).isNotBlank();
        }
        assertThat(declared.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    private static List<PropertyDescriptor> configuration(Class<?> type) throws Exception {
        List<PropertyDescriptor> configuration = new ArrayList<>();
        for (PropertyDescriptor property : Introspector.getBeanInfo(type).getPropertyDescriptors()) {
            Method write = property.getWriteMethod();
            if (write != null && !NOT_CONFIGURATION.contains(property.getName())) {
                configuration.add(property);
            }
        }
        return configuration;
    }

    private static Object changed(Object value) {
        if (value instanceof Boolean flag) {
            return !flag;
        }
        return value instanceof Integer number ? (Object) (number + 1) : value + "0";
    }

    private static Object copied(Object original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private static Document descriptor() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("src/main/rar/META-INF/ra.xml"));
    }

    private static String text(Document descriptor, String tag) {
        return descriptor.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static String part(Element property, String tag) {
        NodeList found = property.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
