package org.trivium.gateway.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Cuts a line on which the headers of a request do not come to their end. Nobody knows yet what is
 * asked, so the answer is a bare 408.
 */
final class HeadersInTime extends ChannelInboundHandlerAdapter {

    private static final byte[] ANSWER =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(US_ASCII);

    private final Duration patience;
    private @Nullable Future<?> deadline;
    private boolean inBody;

    private HeadersInTime(Duration patience) {
        this.patience = patience;
    }

    static void watch(Channel channel, Duration patience) {
        HeadersInTime watch = new HeadersInTime(patience);
        channel.pipeline()
                .addFirst(watch)
                .addAfter(NettyPipeline.HttpCodec, "trivium.headersEnd", watch.new HeadersEnd());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!inBody && deadline == null) {
            deadline =
                    context.executor()
                            .schedule(() -> cut(context), patience.toMillis(), MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        relax();
        context.fireChannelInactive();
    }

    private void relax() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private static void cut(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER))
                .addListener(ChannelFutureListener.CLOSE);
    }

    /** Sees what the codec has understood. */
    private final class HeadersEnd extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                relax();
                inBody = true;
            }
            if (message instanceof LastHttpContent) {
                inBody = false;
            }
            context.fireChannelRead(message);
        }
    }
}
