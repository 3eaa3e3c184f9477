// SPDX-License-Identifier: EUPL-1.2

/// The matrix as it must be: who may do and read what. A changed rule shows here as a changed cell.
///
/// Columns: worry, open dossier, skipped step, closed, restricted. Letters: ``MatrixPerson/all``; a dash is nobody.
enum AccessTable {
    static let text = """
        send-worry TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX
        take-worry IVH - - - -
        answer-worry IVH - - - -
        join-worry IVH - - - -
        open-dossier IVH - - - -
        agree-role - IVH IVH - IL
        add-person - IVH IVH - IL
        change-person - IVH IVH - IL
        record-entry - TRIVH TRIVH - TRIL
        correct-entry - IVH IVH - IL
        attach-statement - TRIVH TRIVH - TRIL
        record-disclosure - TRIVH TRIVH - TRIL
        assess-safety - TRIVH TRIVH - TRIL
        record-emergency-call TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX
        record-contact - TRIVH TRIVH - TRIL
        answer-request - IVH IVH - IL
        consult - TtRcIVH TtRcIVH - TtRcIHL
        inform-head - IVH IVH - IL
        consult-external - IVH IVH - IL
        ask-advice TtRcIVHLBAP TtRcIVHLBAP TtRcIVHLBAP TtRcIVHLBAP TtRcIVHLBAP
        draw-plan - IVH IVH - IL
        complete-plan-line - TRIVH TRIVH - TRIL
        hold-conversation - TRIVH TRIVH - TRIL
        skip-conversation - IVH IVH - IL
        delegate-conversation - IVH IVH - IL
        hold-meeting - IVH IVH - IL
        weigh - IVH IVH - IL
        answer-question - IVH IVH - IL
        decide - IVH IVH - IL
        record-dissent - TRIVH TRIVH - TRIL
        arrange-help - IVH IVH - IL
        review-help - IVH IVH - IL
        report TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX TtRcIVHLBAPX
        inform-about-report - IVH IVH - IL
        record-response - IVH IVH - IL
        record-feedback - IVH IVH - IL
        pass-on-signal - IVH IVH - IL
        check-in - TRIVH TRIVH - TRIL
        reconvene - IVH IVH - IL
        skip-step - IVH IVH - IL
        reopen-step - IVH IVH - IL
        close - IVH IVH - IL
        confirm-closing - IVHLB - - IL
        reopen - IVH - IVH IL
        complete-task - TRIVH TRIVH - TRIL
        ask-contribution - IVH IVH - IL
        answer-contribution - cIVH cIVH cIVH cIL
        restrict - IVH IVH IVH IL
        grant-reading - IVH IVH - IL
        revoke-reading - IVH IVH IVH -
        read-worry TIVH IVH IVH IVH IL
        read-dossier IVH RIVH RIVH RIVH IL
        read-recorded TIVH TIVH TIVH TIVH TIL
        read-agreed-role TIVH TIVH TIVH TIVH TIL
        read-closing IVHLB IVHLB IVHLB IVHLB IL
        read-question cIVH cIVH cIVH cIVH cIL
        read-figures LB LB LB LB LB
        read-log P P P P P
        """
}
