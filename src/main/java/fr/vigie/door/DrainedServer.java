package fr.vigie.door;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sees to it, for everything that the server answers, that what is left of a body holds nobody up. */
@Component
class DrainedServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new BodyDrain());
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareError.class.getName());
            }
        });
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                // who asks before sending a body is told to go on only once somebody wants it
                http.setContinueResponseTiming("onRead");
                // what comes with the pieces of a body is read by the server itself, and could be dripped for hours
                http.setMaxExtensionSize(16);
                http.setMaxTrailerSize(16);
            }
        });
    }
}
