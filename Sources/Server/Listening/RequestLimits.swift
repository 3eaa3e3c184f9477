// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// How long somebody may take. The framework closes connections on which nothing happens; these limits are for those
/// on which a little happens all the time.
struct Patience: Sendable {
    /// From the first line of a request to the last byte of its body.
    var body: TimeAmount
    /// From the first line of a request until the last byte of the answer has been taken.
    var total: TimeAmount
    /// How long the rest of a body may still come after the answer was given.
    var rest: TimeAmount = .seconds(3)
}

/// Closes connections that send or take so slowly that they only keep a place occupied.
final class RequestLimits: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let patience: Patience
    private var body: Scheduled<Void>?
    private var total: Scheduled<Void>?
    private var isReading = false
    private var unanswered = 0

    init(_ patience: Patience) {
        self.patience = patience
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReading = true
            unanswered += 1
            replace(&body, in: context, after: patience.body)
            if unanswered == 1 { replace(&total, in: context, after: patience.total) }
        case .body:
            break
        case .end:
            isReading = false
            stop(&body)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else {
            context.write(data, promise: promise)
            return
        }
        if isReading { replace(&body, in: context, after: patience.rest) }
        let taken = promise ?? context.eventLoop.makePromise()
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        taken.futureResult.assumeIsolated().whenComplete { _ in self.answered(context.value) }
        context.value.write(data, promise: taken)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop(&body)
        stop(&total)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        stop(&body)
        stop(&total)
    }

    private func answered(_ context: ChannelHandlerContext) {
        unanswered = max(0, unanswered - 1)
        stop(&total)
        if unanswered > 0, context.channel.isActive { replace(&total, in: context, after: patience.total) }
    }

    private func replace(_ timer: inout Scheduled<Void>?, in context: ChannelHandlerContext, after: TimeAmount) {
        timer?.cancel()
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: after) { context.close(promise: nil) }
    }

    private func stop(_ timer: inout Scheduled<Void>?) {
        timer?.cancel()
        timer = nil
    }
}
