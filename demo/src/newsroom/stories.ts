import type { Scene } from './scene.ts'
import { ideas, inReview, scheduled } from './stories/desk.ts'
import {
  bikeStands,
  dogs,
  drinkingFountain,
  playground,
  recycling,
  schoolStreet,
  tunnelWorks,
} from './stories/districts.ts'
import { christmasMarket, parkCleanUp, walkInMengede } from './stories/events.ts'
import { announcement, firstPatrol, halfTime, tally, thirdPatrol, walkWithGuests } from './stories/operation.ts'
import {
  aboutTheDemo,
  autumnDrawings,
  christmasTree,
  libraryHours,
  winterHelp,
  winterService,
  withdrawnHours,
} from './stories/services.ts'
import { surveyStart } from './stories/survey.ts'
import { falseCalls, qrCodes } from './stories/warnings.ts'
import type { Story } from './story.ts'

const tellers: readonly ((scene: Scene) => Story)[] = [
  ...[announcement, firstPatrol, halfTime, walkWithGuests, tally, thirdPatrol, surveyStart],
  ...[qrCodes, falseCalls, christmasMarket, parkCleanUp, walkInMengede],
  ...[playground, schoolStreet, tunnelWorks, bikeStands, recycling, dogs, drinkingFountain],
  ...[libraryHours, winterService, winterHelp, christmasTree, autumnDrawings, aboutTheDemo, withdrawnHours],
  ...[ideas, inReview, scheduled],
]

/**
 * The articles of the demo's newsroom in order of time, written for this project. The same scene gives the same; nothing in
 * them is later than its `now`, and without the closed operation nothing tells of it.
 */
export const demoStories = (scene: Scene): Story[] =>
  tellers
    .map((tell) => tell(scene))
    .filter((story) => story.course.at < scene.now && (scene.operation !== null || !story.ofOperation))
    .sort((a, b) => a.course.at - b.course.at)
