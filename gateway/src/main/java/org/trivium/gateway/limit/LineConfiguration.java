package org.trivium.gateway.limit;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches every line on which requests come. */
@Configuration(proxyBeanMethods = false)
class LineConfiguration {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> headersInTime(BodySettings settings) {
        return factory ->
                factory.addServerCustomizers(
                        server ->
                                server.doOnChannelInit(
                                        (observer, channel, remote) ->
                                                HeadersInTime.watch(channel, settings.window())));
    }
}
