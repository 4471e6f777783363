import { Injectable } from '@nestjs/common';

/** Whether this node is going away. */
@Injectable()
export class Lifecycle {
  draining = false;
}
