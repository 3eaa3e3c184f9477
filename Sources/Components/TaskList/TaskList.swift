// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Things to do, with who and when; the whole row is the link (P8).
///
/// Accessibility: a list of links; the status belongs to the link through `aria-describedby`; what cannot be done yet
/// is no link and says why.
public struct TaskList: Component {
    /// One thing to do.
    public struct Task: Sendable {
        let id: String
        let title: String
        let path: WebPath?
        let note: String?
        let due: String?
        let tag: Tag?

        /// - Parameters:
        ///   - path: nothing when it cannot be done yet; the note then says why.
        ///   - note: whose it is, or why it is there.
        ///   - due: the last day, in words ("wo 25 nov").
        ///   - tag: its status when that is more than "to do".
        public init(
            id: String, _ title: String, path: WebPath?, note: String? = nil, due: String? = nil, tag: Tag? = nil
        ) {
            self.id = id
            self.title = title
            self.path = path
            self.note = note
            self.due = due
            self.tag = tag
        }
    }

    let tasks: [Task]

    /// Puts the values together.
    public init(_ tasks: [Task]) {
        self.tasks = tasks
    }

    /// The markup of this part.
    public var html: HTML {
        HTML.when(!tasks.isEmpty, "<ul class=\"tasks\">\(tasks.map(item))</ul>")
    }

    private func item(_ task: Task) -> HTML {
        let state = "\(task.id)-stand"
        let hasState = task.due != nil || task.tag != nil || task.note != nil
        let described = Attribute("aria-describedby", hasState ? state : nil)
        let title: HTML =
            task.path.map { "<a class=\"task-title\" href=\"\($0)\"\(described)>\(task.title)</a>" }
            ?? "<span class=\"task-title\">\(task.title)</span>"
        return """
            <li\(Attribute("class", words: ["task", task.path == nil ? "waiting" : nil]))>\(title)\
            \(HTML.when(hasState, "<p class=\"task-state\" id=\"\(state)\">\(stateWords(task))</p>"))</li>
            """
    }

    private func stateWords(_ task: Task) -> HTML {
        """
        \(HTML.with(task.note) { "<span class=\"soft\">\($0)</span> " })\(task.tag)\
        \(HTML.with(task.due) { " <span class=\"due\">\($0)</span>" })
        """
    }
}

extension TaskList {
    static let examples = ExampleSet(
        "TaskList", accessibility: "Whole row is a link, its state is its description; what must wait says why.",
        [
            Example(
                "of a day",
                TaskList([
                    Task(
                        id: "t1", "Gesprek met vader", path: "/taken/1", note: "jij", due: "wo 25 nov",
                        tag: Tag("morgen", .watch)),
                    Task(
                        id: "t2", "Wegen met het dossierteam", path: "/taken/2", note: "Jan Smit nodigt uit",
                        due: "ma 30 nov"),
                    Task(
                        id: "t3", "Lees de zorg van Marijke de Vries", path: "/taken/3", note: "sinds 8.41 uur",
                        tag: Tag("nieuw", .info)),
                    Task(id: "t4", "Besluit vastleggen", path: nil, note: "Kan nog niet: eerst wegen."),
                    Task(
                        id: "t5", "Terugbellen naar Veilig Thuis", path: "/taken/5", due: "vr 20 nov",
                        tag: Tag("te laat", .alarm)),
                ]))
        ])
}
