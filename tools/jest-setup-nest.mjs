// nestjs-cls is CommonJS: requiring it amid the import graph of ES modules fails as a cycle, so Nest is loaded first.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
