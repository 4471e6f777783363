import { Global, Module } from '@nestjs/common';
import { Pictures } from '@ringside/server/ports';
import { PersonPictures } from './person-pictures';
import { PictureEncoder } from './picture-encoder';
import { PictureOwners } from './picture-owners';
import { PictureController } from './picture.controller';
import { PictureRepository } from './picture.repository';
import { PictureService } from './picture.service';

/** Pictures of events, people and teams. */
@Global()
@Module({
  controllers: [PictureController],
  providers: [
    PictureService,
    PictureRepository,
    PictureEncoder,
    PictureOwners,
    PersonPictures,
    { provide: Pictures, useExisting: PictureOwners },
  ],
  exports: [Pictures],
})
export class PicturesModule {}
