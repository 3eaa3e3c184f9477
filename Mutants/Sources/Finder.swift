// SPDX-License-Identifier: EUPL-1.2
import SwiftSyntax

/// Finds what can be written differently in one file of Swift, so that it still compiles: only expressions, statements
/// without a value, and cases of a switch that has a default.
final class Finder: SyntaxVisitor {
    private(set) var found: [Candidate] = []

    static let comparisons = [
        "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
    ]

    /// Not counted: what only tells, or only stops what can not be.
    static let silent: Set = [
        "precondition", "preconditionFailure", "assert", "assertionFailure", "fatalError", "print", "hash",
    ]

    init() { super.init(viewMode: .sourceAccurate) }

    func add(_ kind: String, _ node: some SyntaxProtocol, _ after: String, _ source: String? = nil) {
        let before = node.trimmedDescription
        let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
        found.append(
            Candidate(
                kind: kind, range: start..<start + before.utf8.count, after: after,
                source: source ?? "(mutant(#) ? \(after) : \(before))"))
    }

    // MARK: What is left alone

    override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: GenericArgumentClauseSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: ExpressionPatternSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
        Self.silent.contains(node.name.text) ? .skipChildren : .visitChildren
    }

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
        if Self.silent.contains(node.calledExpression.trimmedDescription) { return .skipChildren }
        firstOrLast(node)
        if let closure = node.trailingClosure, let member = node.calledExpression.as(MemberAccessExprSyntax.self) {
            negated(closure, of: member.declName.baseName.text)
        }
        return .visitChildren
    }

    // MARK: Operators and literals

    override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
        guard let token = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text else { return .visitChildren }
        let (left, right) = (node.leftOperand.trimmedDescription, node.rightOperand.trimmedDescription)
        if let other = Self.comparisons[token] {
            if token == "==" || token == "!=" {
                let marks = node.trimmedDescription
                add("\(token) to \(other)", node, "\(left) \(other) \(right)", "(mutant(#) != (\(marks)))")
            } else {
                add("\(token) to \(other)", node, "\(left) \(other) \(right)")
            }
        } else if token == "+" || token == "-", node.leftOperand.isNumber || node.rightOperand.isNumber {
            let other = token == "+" ? "-" : "+"
            add("\(token) to \(other)", node, "\(left) \(other) \(right)")
        } else if token == "??", !left.hasPrefix("try"), !left.hasPrefix("await") {
            add("left of ?? is nothing", node, "nil ?? \(right)", "((mutant(#) ? nil : \(left)) ?? \(right))")
        }
        return .visitChildren
    }

    override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        guard let value = Int(node.literal.text.filter { $0 != "_" }), node.isInCode else { return .skipChildren }
        let other = value > 0 && found.count % 2 == 1 ? value - 1 : value + 1
        add("another number", node, "\(other)")
        return .skipChildren
    }

    override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        guard node.isInCode else { return .skipChildren }
        let isTrue = node.literal.text == "true"
        add("another truth", node, isTrue ? "false" : "true", isTrue ? "(!mutant(#))" : "mutant(#)")
        return .skipChildren
    }

    override func visit(_ node: ArrayExprSyntax) -> SyntaxVisitorContinueKind {
        let elements = node.elements.map(\.expression.trimmedDescription)
        guard elements.count > 0, node.trimmedDescription.utf8.count < 300, node.isInCode,
            !node.elements.allSatisfy({ $0.expression.is(StringLiteralExprSyntax.self) })
        else { return .visitChildren }
        let dropped = found.count % elements.count
        let rest = elements.indices.filter { $0 != dropped }.map { elements[$0] }
        add("an element less", node, "[\(rest.joined(separator: ", "))]")
        return .visitChildren
    }

    override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
        guard let base = node.base, node.parent?.is(FunctionCallExprSyntax.self) != true else { return .visitChildren }
        let others = ["first": "last", "last": "first"]
        if let other = others[node.declName.baseName.text] {
            add("first or last", node, "\(base.trimmedDescription).\(other)")
        }
        return .visitChildren
    }

    private func firstOrLast(_ call: FunctionCallExprSyntax) {
        let others = ["first": "last", "last": "first", "min": "max", "max": "min"]
        let name: TokenSyntax
        if let member = call.calledExpression.as(MemberAccessExprSyntax.self), member.base != nil {
            name = member.declName.baseName
        } else if let plain = call.calledExpression.as(DeclReferenceExprSyntax.self) {
            name = plain.baseName
        } else {
            return
        }
        guard let other = others[name.text] else { return }
        let text = Array(call.trimmedDescription.utf8)
        let start =
            name.positionAfterSkippingLeadingTrivia.utf8Offset
            - call.positionAfterSkippingLeadingTrivia.utf8Offset
        let changed = text[..<start] + Array(other.utf8) + text[(start + name.text.utf8.count)...]
        add("\(name.text) to \(other)", call, String(decoding: changed, as: UTF8.self))
    }

    private func negated(_ closure: ClosureExprSyntax, of method: String) {
        guard
            ["filter", "first", "last", "contains", "allSatisfy", "firstIndex", "removeAll", "drop"].contains(method),
            let only = closure.statements.first, closure.statements.count == 1, case .expr(let test) = only.item,
            test.isPlain
        else { return }
        let text = test.trimmedDescription
        add("\(method) of the others", test, "!(\(text))", "(mutant(#) != (\(text)))")
    }

    // MARK: Conditions, statements and cases

    override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
        switch node.condition {
        case .expression(let test) where test.isPlain:
            let text = test.trimmedDescription
            let isGuard = node.parent?.parent?.is(GuardStmtSyntax.self) ?? false
            add("condition negated", test, "!(\(text))", "(mutant(#) != (\(text)))")
            if isGuard {
                add("guard lets everything by", test, "true", "(mutant(#) || (\(text)))")
            } else {
                add("condition never holds", test, "false", "(!mutant(#) && (\(text)))")
            }
        case .optionalBinding(let binding):
            guard let value = binding.initializer?.value, value.isPlain else { break }
            let text = value.trimmedDescription
            add("nothing is found", value, "nil", "(mutant(#) ? nil : \(text))")
        default: break
        }
        return .visitChildren
    }

    override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
        guard case .expr(let statement) = node.item, node.isDroppable(statement) else { return .visitChildren }
        let text = statement.trimmedDescription
        add("statement dropped", statement, "", "if !mutant(#) { \(text) }")
        return .visitChildren
    }

    override func visit(_ node: SwitchCaseItemSyntax) -> SyntaxVisitorContinueKind {
        guard node.whereClause == nil, let list = node.parent?.as(SwitchCaseItemListSyntax.self),
            let cases = list.parent?.parent?.parent?.as(SwitchCaseListSyntax.self),
            cases.contains(where: { $0.as(SwitchCaseSyntax.self)?.label.is(SwitchDefaultLabelSyntax.self) ?? false })
        else { return .skipChildren }
        let text = node.pattern.trimmedDescription
        add("case left to the default", node.pattern, "", "\(text) where !mutant(#)")
        return .skipChildren
    }

    // MARK: What comes out

    override func visit(_ node: ReturnStmtSyntax) -> SyntaxVisitorContinueKind {
        guard let value = node.expression else { return .visitChildren }
        result(value, of: node.resultType)
        return .visitChildren
    }

    override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind {
        if case .getter(let body) = node.accessors, body.count == 1, case .expr(let value)? = body.first?.item {
            result(value, of: node.parent?.as(PatternBindingSyntax.self)?.typeAnnotation?.type)
        }
        return .visitChildren
    }

    override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind {
        if let function = node.parent?.as(FunctionDeclSyntax.self), node.statements.count == 1,
            case .expr(let value)? = node.statements.first?.item
        {
            result(value, of: function.signature.returnClause?.type)
        }
        return .visitChildren
    }

    /// Another result: nothing, an empty list, or the other truth.
    private func result(_ value: ExprSyntax, of type: TypeSyntax?) {
        guard let type, value.isPlain, !value.is(NilLiteralExprSyntax.self), !value.is(BooleanLiteralExprSyntax.self)
        else { return }
        let text = value.trimmedDescription
        if type.is(OptionalTypeSyntax.self) {
            add("nothing comes out", value, "nil")
        } else if type.is(ArrayTypeSyntax.self), text != "[]" {
            add("an empty list comes out", value, "[]")
        } else if type.trimmedDescription == "Bool" {
            add("the other truth comes out", value, "!(\(text))", "(mutant(#) != (\(text)))")
        }
    }
}
