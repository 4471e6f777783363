import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  type BracketChange,
  confirmReport,
  type CorrectionImpact,
  correctMatch,
  disputeReport,
  dropEntrant,
  previewCorrection,
  reportMatch,
  settleMatch,
} from '@ringside/contracts/tournaments';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { CorrectionService } from './correction.service';
import { type MatchRef, ReportService } from './report.service';
import { RulingService } from './ruling.service';

@Controller()
export class MatchController {
  constructor(
    private readonly reports: ReportService,
    private readonly rulings: RulingService,
    private readonly corrections: CorrectionService,
  ) {}

  @Route(reportMatch)
  reportMatch(
    @ParamsOf(reportMatch) ref: MatchRef,
    @BodyOf(reportMatch) report: Body<typeof reportMatch>,
    @Me() actor: Actor,
  ): Promise<BracketChange> {
    return this.reports.report(ref, actor, report);
  }

  @Route(confirmReport)
  confirmReport(
    @ParamsOf(confirmReport) ref: MatchRef,
    @BodyOf(confirmReport) answer: Body<typeof confirmReport>,
    @Me() actor: Actor,
  ): Promise<BracketChange> {
    return this.reports.answer(ref, actor, 'confirm', answer);
  }

  @Route(disputeReport)
  disputeReport(
    @ParamsOf(disputeReport) ref: MatchRef,
    @BodyOf(disputeReport) answer: Body<typeof disputeReport>,
    @Me() actor: Actor,
  ): Promise<BracketChange> {
    return this.reports.answer(ref, actor, 'dispute', answer);
  }

  @Route(settleMatch)
  settleMatch(
    @ParamsOf(settleMatch) ref: MatchRef,
    @BodyOf(settleMatch) command: Body<typeof settleMatch>,
    @Me() actor: Actor,
  ): Promise<BracketChange> {
    return this.rulings.settle(ref, actor, command);
  }

  @Route(previewCorrection)
  previewCorrection(
    @ParamsOf(previewCorrection) ref: MatchRef,
    @BodyOf(previewCorrection) { result }: Body<typeof previewCorrection>,
  ): Promise<CorrectionImpact> {
    return this.corrections.preview(ref, result);
  }

  @Route(correctMatch)
  correctMatch(
    @ParamsOf(correctMatch) ref: MatchRef,
    @BodyOf(correctMatch) command: Body<typeof correctMatch>,
    @Me() actor: Actor,
  ): Promise<BracketChange> {
    return this.corrections.correct(ref, actor, command);
  }

  @Route(dropEntrant)
  dropEntrant(
    @ParamsOf(dropEntrant) ref: Params<typeof dropEntrant>,
    @BodyOf(dropEntrant) command: Body<typeof dropEntrant>,
    @Me() actor: Actor,
  ): Promise<BracketChange> {
    return this.rulings.drop(ref, actor, command);
  }
}
