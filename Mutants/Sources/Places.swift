// SPDX-License-Identifier: EUPL-1.2
import SwiftSyntax

extension SyntaxProtocol {
    /// Not in a pattern, a type or a default of a parameter: those must be constants, or are read elsewhere.
    var isInCode: Bool {
        var node = Syntax(self)
        while let parent = node.parent {
            if parent.is(FunctionParameterSyntax.self) || parent.is(EnumCaseParameterSyntax.self) { return false }
            if parent.is(SwitchCaseItemSyntax.self) || parent.is(AvailabilityArgumentSyntax.self) { return false }
            if parent.is(CodeBlockItemSyntax.self) { return true }
            node = parent
        }
        return true
    }

    /// What the function or property around it gives back; `nil` inside a closure, which does not say.
    var resultType: TypeSyntax? {
        var node = Syntax(self)
        while let parent = node.parent {
            if parent.is(ClosureExprSyntax.self) || parent.is(InitializerDeclSyntax.self) { return nil }
            if let function = parent.as(FunctionDeclSyntax.self) { return function.signature.returnClause?.type }
            if let binding = parent.as(PatternBindingSyntax.self) { return binding.typeAnnotation?.type }
            if parent.is(SubscriptDeclSyntax.self) { return parent.cast(SubscriptDeclSyntax.self).returnClause.type }
            node = parent
        }
        return nil
    }
}

extension ExprSyntax {
    /// Can stand between parentheses in a larger expression.
    var isPlain: Bool {
        !(self.is(TryExprSyntax.self) || self.is(AwaitExprSyntax.self) || self.is(IfExprSyntax.self)
            || self.is(SwitchExprSyntax.self))
    }

    /// A number for certain: other sums may be of texts and lists, which have no difference.
    var isNumber: Bool {
        let text = trimmedDescription
        return self.is(IntegerLiteralExprSyntax.self)
            || ["count", "number", "days", "minutes", "year", "month", "size", "index"].contains { text.hasSuffix($0) }
    }
}

extension CodeBlockItemSyntax {
    /// A statement that is done for its effect alone.
    func isDroppable(_ statement: ExprSyntax) -> Bool {
        var call = statement
        while true {
            if let attempt = call.as(TryExprSyntax.self) {
                call = attempt.expression
            } else if let wait = call.as(AwaitExprSyntax.self) {
                call = wait.expression
            } else {
                break
            }
        }
        if let assignment = call.as(InfixOperatorExprSyntax.self) {
            let sets = assignment.operator.is(AssignmentExprSyntax.self)
            let text = assignment.operator.trimmedDescription
            return (sets && !isInInitializer) || ["+=", "-=", "*=", "|=", "^="].contains(text)
        }
        guard let function = call.as(FunctionCallExprSyntax.self),
            let name = function.calledExpression.trimmedDescription.split(separator: ".").last,
            !Finder.silent.contains(String(name))
        else { return false }
        let changes = ["append", "insert", "remove", "removeAll", "removeLast", "sort", "formUnion", "apply", "must"]
        if changes.contains(String(name)) { return true }
        guard let list = parent?.as(CodeBlockItemListSyntax.self), list.count > 1, list.last?.id != id else {
            return false
        }
        return function.trailingClosure == nil
    }

    private var isInInitializer: Bool {
        var node = Syntax(self)
        while let parent = node.parent {
            if parent.is(InitializerDeclSyntax.self) { return true }
            if parent.is(FunctionDeclSyntax.self) || parent.is(ClosureExprSyntax.self) { return false }
            node = parent
        }
        return false
    }
}
