import { SetMetadata } from '@nestjs/common';
import type { AnySocketCommand } from '@ringside/contracts';

export const GATEWAY = Symbol('gateway');
export const COMMAND = Symbol('socket command');

/** A class whose methods answer socket commands. */
export const Gateway = (): ClassDecorator => SetMetadata(GATEWAY, true);

/**
 * Binds a method `(payload, caller) => ack value` to a socket command's contract: permission, validation and the
 * acknowledgement, which is given exactly once, also for a refusal, a malformed payload or a bug.
 */
export const OnCommand = (contract: AnySocketCommand): MethodDecorator => SetMetadata(COMMAND, contract);
